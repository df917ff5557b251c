/** Commands of the server. The client registers them under these names, so that the extension's own have others. */
export const SERVER = {
  numberSheet: "copydesk.numberSheet",
  readability: "copydesk.readability",
  ignore: "copydesk.ignore",
} as const;

/** The settings that the server reads; it takes no others. */
export const SETTINGS = [
  "trust",
  "config",
  "select",
  "ignore",
  "extendSelect",
  "lenses",
  "debounce",
  "reason",
  "diagnostics",
] as const;

/** Languages in which drafts are written. */
export const LANGUAGES = ["markdown", "plaintext"];

/** Files in which names of rules are completed. */
export const CONFIGS = ["copydesk.toml", "pyproject.toml"];
