/** What every command shares: arguments, help, exit status. */
import { join, relative, resolve } from "node:path";
import { parseArgv } from "zx";
import { plainFailure } from "../lib/run/plain_failure.ts";
import { locateStudy } from "../lib/study/locate.ts";
import { StudyError } from "../lib/tables/study_error.ts";
import { nearest } from "../lib/text/nearest.ts";
import { remark, say } from "./_terminal.ts";

/** What a command takes. `options` are `--name` with what stands for its value, or nothing for a switch. */
export interface Usage {
  /** One line for the head of the help: what the command does. */
  readonly does: string;
  /** `deno task study FOLDER` */
  readonly usage: string;
  readonly options: Readonly<Record<string, { readonly value?: string; readonly help: string }>>;
  readonly examples?: readonly string[];
  /** Options that may be given more than once. */
  readonly several?: readonly string[];
}

export type Options = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/**
 * Reads a command's arguments; prints its help and ends where asked for it.
 *
 * @returns positional arguments as written ("007" stays a name) and options by name
 * @throws {StudyError} if an option is unknown, has no value, or has one it does not take
 */
export function readArguments(
  usage: Usage,
  args: readonly string[] = Deno.args,
): { folders: string[]; options: Options } {
  if (args.includes("--help") || args.includes("-h")) {
    say(helpOf(usage));
    Deno.exit(0);
  }
  const names = Object.keys(usage.options);
  const valued = names.filter((name) => usage.options[name].value);
  const switches = names.filter((name) => !usage.options[name].value);
  refuseMisfits(args, usage);
  const { _: rest, ...options } = parseArgv(joined(args, valued), { string: ["_", ...valued], boolean: switches });
  for (const [name, value] of Object.entries(options)) {
    if (!names.includes(name)) throw unknownOption(name, usage);
    if (valued.includes(name) && (value === "" || (Array.isArray(value) && !usage.several?.includes(name)))) {
      throw new StudyError(`Cannot read --${name}: it takes one ${usage.options[name].value}; use: ${usage.usage}`);
    }
  }
  return { folders: (rest as string[]).map(String), options: options as Options };
}

/** Refuses options that would do nothing beside another one: what is taken silently is taken for done. */
export function refuseBeside(options: Options, option: string, others: readonly string[], { usage }: Usage): void {
  const idle = options[option] ? others.find((name) => options[name] !== undefined) : undefined;
  if (idle) throw new StudyError(`Cannot read --${idle}: it does nothing beside --${option}; use: ${usage}`);
}

/** Refuses what stands alone where a command takes options only. */
export function refuseFolders(folders: readonly string[], { usage }: Usage): void {
  if (folders.length > 0) throw new StudyError(`Cannot start: "${folders[0]}" stands alone; use: ${usage}`);
}

/** A switch with a value, and `--no-x`, which the parser would read as an option. */
function refuseMisfits(args: readonly string[], usage: Usage): void {
  const end = args.indexOf("--");
  for (const arg of end < 0 ? args : args.slice(0, end)) {
    const [, name, value] = /^--([^=]+)(=.*)?$/.exec(arg) ?? [];
    if (name === undefined) continue;
    if (!Object.hasOwn(usage.options, name)) throw unknownOption(name, usage);
    if (value !== undefined && !usage.options[name].value) {
      throw new StudyError(
        `Cannot read --${name}: found "${value.slice(1)}", but it takes no value; use: ${usage.usage}`,
      );
    }
  }
}

/** `--workers -1` as one argument: a number below 0 is a value, no option. */
function joined(args: readonly string[], valued: readonly string[]): string[] {
  const out: string[] = [];
  for (const arg of args) {
    const before = out.at(-1) ?? "";
    if (/^-[\d.]/.test(arg) && before.startsWith("--") && valued.includes(before.slice(2))) {
      out[out.length - 1] = `${before}=${arg}`;
    } else out.push(arg);
  }
  return out;
}

/** A path as the person who types it means it: from where they stand. */
export function fromHere(path: string): string {
  return resolve(Deno.env.get("INIT_CWD") ?? ".", path);
}

/** A path as the person reads it: from where they stand. */
export function toHere(path: string): string {
  return relative(fromHere("."), path);
}

/** The one folder a command works on. */
export function studyFolder(folders: readonly string[], usage: Usage): string {
  if (folders.length === 0) throw new StudyError(`Cannot start: no study folder is named; use: ${usage.usage}`);
  if (folders.length > 1) {
    throw new StudyError(
      `Cannot start: found ${folders.length} folders (${folders.join(", ")}), expected one; use: ${usage.usage}`,
    );
  }
  return fromHere(folders[0]);
}

/** The folder of a study that was run, whatever its file is called. */
export async function finishedFolder(written: string): Promise<string> {
  const place = fromHere(written);
  const wasRun = await Deno.stat(join(place, "out")).then(({ isDirectory }) => isDirectory, () => false);
  return wasRun ? place : (await locateStudy(place)).folder;
}

/** A whole number from 1 up. */
export function countOf(options: Options, name: string, otherwise: number): number {
  const written = options[name];
  if (written === undefined) return otherwise;
  const count = Number(written);
  if (Number.isInteger(count) && count >= 1) return count;
  throw new StudyError(`Cannot read --${name}: found "${written}", expected a whole number from 1 up`);
}

/** Runs a command; a mistake a person can mend ends it with status 2, a failure with 1. */
export async function command(work: () => Promise<number | void>): Promise<never> {
  try {
    Deno.exit(await work() ?? 0);
  } catch (error) {
    if (error instanceof StudyError) exit(2, error.message);
    if (error instanceof Error && error.name === "StageFailure") {
      exit((error as { status?: number }).status === 2 ? 2 : 1);
    }
    if (error instanceof Error && error.name === "LockedError") exit(1, error.message);
    const failure = plainFailure(error);
    if (failure !== null) exit(1, failure);
    throw error; // a mistake of ours: keep the stack
  }
}

function exit(status: number, message?: string): never {
  if (message) remark(message);
  Deno.exit(status);
}

function unknownOption(name: string, { options, usage }: Usage): StudyError {
  const near = nearest(name, Object.keys(options));
  return new StudyError(
    `Cannot read --${name}: there is no such option${near ? `; did you mean --${near}?` : ""}; use: ${usage}`,
  );
}

function helpOf({ does, usage, options, examples = [] }: Usage): string {
  const flags = Object.entries(options).map((
    [name, { value, help }],
  ) => [`--${name}${value ? ` ${value}` : ""}`, help]);
  const width = Math.max(0, ...flags.map(([flag]) => flag.length));
  const lines = [does, "", `Use: ${usage}`];
  if (flags.length > 0) lines.push("", ...flags.map(([flag, help]) => `  ${flag.padEnd(width)}  ${help}`));
  if (examples.length > 0) lines.push("", "Examples:", ...examples.map((example) => `  ${example}`));
  return lines.join("\n");
}
