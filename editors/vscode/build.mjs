// Makes out/extension.js, one file with all that it needs, and out/NOTICES.txt, the licences of what is in it.
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const common = { bundle: true, platform: "node", format: "cjs", target: "node18", external: ["vscode"], logLevel: "warning" };

rmSync("out", { recursive: true, force: true });
const made = await build({ ...common, entryPoints: ["src/extension.ts"], outfile: "out/extension.js", metafile: true });
writeFileSync("out/NOTICES.txt", notices(Object.keys(made.metafile.inputs)));

if (process.argv.includes("--tests")) {
  const tests = readdirSync("test").filter((name) => name.endsWith(".test.ts"));
  await build({ ...common, entryPoints: tests.map((name) => `test/${name}`), outdir: "out/test", sourcemap: "inline" });
}

/** The licence of each package that one of these files is from. */
function notices(files) {
  const folders = files.map((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]).filter(Boolean);
  return [...new Set(folders)].sort().map(notice).join("\n");
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const file = readdirSync(folder).find((found) => /^licen[sc]e/i.test(found));
  if (!file || !existsSync(`${folder}/${file}`)) throw new Error(`${folder} has no licence`);
  return `${name} ${version} (${license})\n\n${readFileSync(`${folder}/${file}`, "utf8").trim()}\n`;
}
