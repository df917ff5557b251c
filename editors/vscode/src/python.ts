import * as vscode from "vscode";

/** What is used of the Python extension's API. */
interface Python {
  readonly environments: {
    getActiveEnvironmentPath(resource?: vscode.Uri): { readonly path: string };
    resolveEnvironment(path: { readonly path: string }): Promise<{ executable: { uri?: vscode.Uri } } | undefined>;
    readonly onDidChangeActiveEnvironmentPath: vscode.Event<unknown>;
  };
}

const PATIENCE = 8_000;

/** The interpreters that the Python extension has chosen; none where it is not there, or takes too long. */
export async function interpreters(changed: (subscription: vscode.Disposable) => void, again: () => void): Promise<string[]> {
  const extension = vscode.extensions.getExtension<Python>("ms-python.python");
  if (!extension) return [];
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string[]>((resolve) => (timer = setTimeout(() => resolve([]), PATIENCE)));
  try {
    return await Promise.race([chosen(extension, changed, again), late]);
  } catch {
    return []; // an API that is not as it was
  } finally {
    clearTimeout(timer);
  }
}

async function chosen(
  extension: vscode.Extension<Python>,
  changed: (subscription: vscode.Disposable) => void,
  again: () => void,
): Promise<string[]> {
  const { environments } = extension.isActive ? extension.exports : await extension.activate();
  changed(environments.onDidChangeActiveEnvironmentPath(again));
  const resources = vscode.workspace.workspaceFolders?.map((folder) => folder.uri) ?? [undefined];
  const found = new Set<string>();
  for (const resource of resources) {
    const environment = await environments.resolveEnvironment(environments.getActiveEnvironmentPath(resource));
    if (environment?.executable.uri) found.add(environment.executable.uri.fsPath);
  }
  return [...found];
}
