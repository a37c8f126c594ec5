/** What ships with the toolkit and a study file may name. @module */
import { parse } from "yaml";

const CODEBOOKS = new URL("../../data/codebooks/", import.meta.url);

/** Names of the codebooks that come with the toolkit, in order. */
export async function builtInCodebooks(): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of Deno.readDir(CODEBOOKS)) if (name.endsWith(".yml")) names.push(name.slice(0, -4));
  return names.sort();
}

/** Codes of a codebook that comes with the toolkit, in its order. */
export async function codesOf(codebook: string): Promise<string[]> {
  const { codes } = parse(await Deno.readTextFile(new URL(`${codebook}.yml`, CODEBOOKS)));
  return codes.map(({ code }: { code: string }) => code);
}
