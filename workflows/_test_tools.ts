/** What some tests need beside Deno: Chromium, Jupyter's nbclient, Deno's kernel; installed where it may be. */
import { $, type ProcessPromise, which } from "zx";

/** A tool, how it is found and where it comes from. */
export interface Tool {
  readonly name: string;
  readonly packages: readonly string[];
  readonly isThere: () => Promise<boolean>;
}

const TOOLS: readonly Tool[] = [
  {
    name: "Chromium",
    packages: ["chromium"],
    isThere: async () => await which("chromium", { nothrow: true }) !== null,
  },
  {
    name: "nbclient",
    packages: ["python3-nbclient"],
    isThere: () => succeeds($`/usr/bin/python3 -c ${"import nbclient"}`),
  },
];

/**
 * Brings the tools that are missing, by Debian's packages as root or with sudo, and installs the kernel.
 *
 * @returns names of tools that could not be had; their tests are skipped, or with `CI=true` fail
 */
export async function bringTools(): Promise<string[]> {
  const missing: string[] = [];
  for (const tool of TOOLS) {
    if (!await tool.isThere()) await install(tool);
    if (!await tool.isThere()) missing.push(tool.name);
  }
  if (!missing.includes("nbclient") && !await installKernel()) {
    missing.push("Deno's Jupyter kernel");
  }
  return missing;
}

/** Installs a tool from Debian's packages where it may. */
export async function install({ name, packages }: Tool): Promise<void> {
  const asRoot = await superuser();
  if (asRoot === null || await which("apt-get", { nothrow: true }) === null) return;
  console.error(`test: installing ${name} (${packages.join(", ")}) from Debian's packages`);
  const env = { ...Deno.env.toObject(), DEBIAN_FRONTEND: "noninteractive" };
  await $({ env })`${asRoot} apt-get update -qq`.nothrow().quiet();
  await $({ env })`${asRoot} apt-get install -y -qq --no-install-recommends ${packages}`.nothrow().quiet();
}

/** How to act as root: nothing before the command, `sudo -n`, or not at all. */
async function superuser(): Promise<string[] | null> {
  if (Deno.uid() === 0) return [];
  return await succeeds($`sudo -n true`) ? ["sudo", "-n"] : null;
}

async function installKernel(): Promise<boolean> {
  const install = new Deno.Command(Deno.execPath(), { args: ["jupyter", "--install", "--force"], stderr: "null" });
  return (await install.output()).success;
}

/** Whether a command ends well. */
export async function succeeds(running: ProcessPromise): Promise<boolean> {
  return (await running.nothrow().quiet()).exitCode === 0;
}
