import { execFile } from "node:child_process";
import { promises as fs } from "node:fs";
import * as path from "node:path";

/** Where copydesk may be: what is set, the folders whose environments count, the interpreter that was chosen, and `PATH`. */
export interface Places {
  /** The setting, resolved; "" where nothing is set. */
  readonly set: string;
  readonly folders: readonly string[];
  /** Whether what lies in the folders may run. */
  readonly trusted: boolean;
  /** The interpreters that the Python extension has chosen for the folders; asked only where the folders have none. */
  readonly interpreters: () => Promise<readonly string[]>;
  readonly environment: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
}

/** A copydesk that can be run. */
export interface Found {
  readonly command: string;
  readonly version: string;
  /** Which of the places it was found in, to be shown. */
  readonly from: string;
}

/** That copydesk is not there, or is not one that will do. The message is for the user. */
export class NotFound extends Error {}

const TIME_TO_START = 20_000;

/** The copydesk to run: the first that there is, or NotFound where there is none, or it does not do. */
export async function find(places: Places, minimum: string): Promise<Found> {
  const [command, from] = await first(places);
  const version = await versionOf(command, from);
  if (older(version, minimum)) {
    throw new NotFound(
      `${command} is copydesk ${version}, from ${from}; this extension needs ${minimum} or later. Bring it up to date with \`pip install --upgrade copydesk\` there.`,
    );
  }
  return { command, version, from };
}

async function first(places: Places): Promise<[command: string, from: string]> {
  if (places.set) return [await asSet(places), "the setting copydesk.path"];
  if (places.trusted) {
    for (const folder of places.folders) {
      for (const name of [".venv", "venv"]) {
        const command = await existing(inEnvironment(path.join(folder, name), places.platform));
        if (command) return [command, `the environment ${name} of ${path.basename(folder)}`];
      }
    }
    for (const interpreter of await places.interpreters()) {
      const command = await existing(besideInterpreter(interpreter, places.platform));
      if (command) return [command, "the environment that the Python extension has chosen"];
    }
  }
  const command = await onPath("copydesk", places);
  if (command) return [command, "PATH"];
  const environments = places.trusted
    ? "in the workspace's environment"
    : "(the environments of this workspace are not looked in until you trust it)";
  throw new NotFound(
    `copydesk was found neither in the setting copydesk.path nor ${environments} nor on PATH. Install it with \`pip install copydesk\`, or say in copydesk.path where it is.`,
  );
}

async function asSet(places: Places): Promise<string> {
  const { set } = places;
  const command = /[\\/]/.test(set) ? await existing([set]) : await onPath(set, places);
  if (!command) throw new NotFound(`copydesk.path is ${set}, and there is no such program. Set it right, or empty it to have copydesk looked for.`);
  return command;
}

function inEnvironment(folder: string, platform: NodeJS.Platform): string[] {
  return platform === "win32" ? [path.join(folder, "Scripts", "copydesk.exe")] : [path.join(folder, "bin", "copydesk")];
}

function besideInterpreter(interpreter: string, platform: NodeJS.Platform): string[] {
  const folder = path.dirname(interpreter);
  if (platform !== "win32") return [path.join(folder, "copydesk")];
  return [path.join(folder, "copydesk.exe"), path.join(folder, "Scripts", "copydesk.exe")];
}

/** A program on `PATH`. Folders that are relative are passed over, and those of a workspace that is not trusted. */
async function onPath(name: string, { environment, folders, platform, trusted }: Places): Promise<string | undefined> {
  const value = environment.PATH ?? environment.Path ?? "";
  const names = platform === "win32" && !/\.(exe|cmd|bat)$/i.test(name) ? [`${name}.exe`] : [name];
  for (const folder of value.split(path.delimiter)) {
    if (!path.isAbsolute(folder) || (!trusted && folders.some((outer) => within(folder, outer)))) continue;
    const command = await existing(names.map((one) => path.join(folder, one)));
    if (command) return command;
  }
  return undefined;
}

function within(folder: string, outer: string): boolean {
  const between = path.relative(outer, folder);
  return !between.startsWith("..") && !path.isAbsolute(between);
}

async function existing(candidates: readonly string[]): Promise<string | undefined> {
  for (const candidate of candidates) {
    try {
      await fs.access(candidate, fs.constants.X_OK);
      if ((await fs.stat(candidate)).isFile()) return candidate;
    } catch {
      // not this one
    }
  }
  return undefined;
}

function versionOf(command: string, from: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(command, ["--version"], { timeout: TIME_TO_START, cwd: path.dirname(command) }, (error, out, err) => {
      const version = /^copydesk (\d+(?:\.\d+)*\S*)/.exec(out)?.[1];
      if (version && !error) return resolve(version);
      const said = (err || error?.message || out).trim().split("\n").pop() ?? "";
      reject(new NotFound(`${command}, from ${from}, does not run as copydesk: ${said || "it says nothing of its version"}`));
    });
  });
}

/** Whether a version comes before another; a development version counts as the one it leads to. */
export function older(version: string, minimum: string): boolean {
  const [these, those] = [version, minimum].map((one) => (one.match(/^\d+(\.\d+)*/)?.[0] ?? "0").split(".").map(Number));
  for (let i = 0; i < Math.max(these.length, those.length); i++) {
    const difference = (these[i] ?? 0) - (those[i] ?? 0);
    if (difference) return difference < 0;
  }
  return false;
}
