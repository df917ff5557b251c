/**
 * What stands in for VS Code: the parts of the `vscode` module that the extension and its client of the protocol use, over
 * documents in memory, and a person's hands: opening, typing, choosing an action, answering a question.
 */
import Module from "node:module";
import * as path from "node:path";
import { URI } from "vscode-uri";
import { Position, Range, TextDocument } from "./texts";

type Any = any;
type Listener = (event: Any) => unknown;

class Disposable {
  constructor(readonly dispose: () => unknown) {}
  static from(...all: Disposable[]): Disposable {
    return new Disposable(() => all.forEach((one) => one.dispose()));
  }
}

class EventEmitter {
  private readonly listeners = new Set<{ heard: Listener }>();
  readonly event = (heard: Listener, self?: Any, subscriptions?: Disposable[]): Disposable => {
    const entry = { heard: self ? heard.bind(self) : heard };
    this.listeners.add(entry);
    const subscription = new Disposable(() => this.listeners.delete(entry));
    subscriptions?.push(subscription);
    return subscription;
  };
  fire = (event?: Any): void => [...this.listeners].forEach(({ heard }) => heard(event));
  dispose(): void {
    this.listeners.clear();
  }
}

class CancellationTokenSource {
  private readonly cancelled = new EventEmitter();
  readonly token = { isCancellationRequested: false, onCancellationRequested: this.cancelled.event };
  cancel(): void {
    this.token.isCancellationRequested = true;
    this.cancelled.fire();
  }
  dispose(): void {}
}

class Diagnostic {
  source?: string;
  code?: Any;
  constructor(
    readonly range: Range,
    readonly message: string,
    readonly severity: number,
  ) {}
}

class CodeActionKind {
  static readonly Empty = new CodeActionKind("");
  static readonly QuickFix = new CodeActionKind("quickfix");
  static readonly Refactor = new CodeActionKind("refactor");
  static readonly RefactorExtract = new CodeActionKind("refactor.extract");
  static readonly RefactorInline = new CodeActionKind("refactor.inline");
  static readonly RefactorRewrite = new CodeActionKind("refactor.rewrite");
  static readonly Source = new CodeActionKind("source");
  static readonly SourceOrganizeImports = new CodeActionKind("source.organizeImports");
  static readonly SourceFixAll = new CodeActionKind("source.fixAll");
  constructor(readonly value: string) {}
  append(part: string): CodeActionKind {
    return new CodeActionKind(this.value ? `${this.value}.${part}` : part);
  }
  contains(other: CodeActionKind): boolean {
    return !this.value || other.value === this.value || other.value.startsWith(`${this.value}.`);
  }
}

class CodeAction {
  diagnostics?: Diagnostic[];
  command?: Any;
  edit?: WorkspaceEdit;
  constructor(
    readonly title: string,
    readonly kind?: CodeActionKind,
  ) {}
}

class WorkspaceEdit {
  readonly texts = new Map<string, { range: Range; newText: string }[]>();
  set(uri: URI, edits: Any[]): void {
    this.texts.set(uri.toString(), edits.map((edit) => (Array.isArray(edit) ? edit[0] : edit)));
  }
  replace(uri: URI, range: Range, newText: string): void {
    this.texts.set(uri.toString(), [...(this.texts.get(uri.toString()) ?? []), { range, newText }]);
  }
  get size(): number {
    return this.texts.size;
  }
}

class TextEdit {
  constructor(
    readonly range: Range,
    readonly newText: string,
  ) {}
}

class DiagnosticCollection {
  readonly held = new Map<string, readonly Diagnostic[]>();
  constructor(readonly name: string) {}
  set(uri: URI, diagnostics?: readonly Diagnostic[]): void {
    this.held.set(uri.toString(), diagnostics ?? []);
    changed.diagnostics.fire({ uris: [uri] });
  }
  get(uri: URI): readonly Diagnostic[] | undefined {
    return this.held.get(uri.toString());
  }
  has(uri: URI): boolean {
    return this.held.has(uri.toString());
  }
  delete(uri: URI): void {
    this.held.delete(uri.toString());
    changed.diagnostics.fire({ uris: [uri] });
  }
  clear(): void {
    this.held.clear();
    changed.diagnostics.fire({ uris: [] });
  }
  forEach(each: (uri: URI, diagnostics: readonly Diagnostic[]) => void): void {
    this.held.forEach((diagnostics, uri) => each(URI.parse(uri), diagnostics));
  }
  dispose(): void {
    this.held.clear();
    collections.delete(this);
  }
}

class MarkdownString {
  isTrusted = false;
  constructor(public value = "") {}
  appendCodeblock(code: string): this {
    this.value += code;
    return this;
  }
  appendMarkdown(text: string): this {
    this.value += text;
    return this;
  }
}

class CancellationError extends Error {}
class TabInputText {
  constructor(readonly uri: URI) {}
}

const changed = {
  opened: new EventEmitter(),
  closed: new EventEmitter(),
  text: new EventEmitter(),
  active: new EventEmitter(),
  settings: new EventEmitter(),
  folders: new EventEmitter(),
  trust: new EventEmitter(),
  tabs: new EventEmitter(),
  diagnostics: new EventEmitter(),
};
const collections = new Set<DiagnosticCollection>();
const commands = new Map<string, (...given: Any[]) => Any>();
const providers = { actions: [] as Any[], hovers: [] as Any[], contents: new Map<string, Any>() };
const watchers: Any[] = [];
const documents: TextDocument[] = [];
const tabs: URI[] = [];
const defaults: Record<string, Any> = {};
const quiet = () => new Disposable(() => undefined);
const never = () => quiet();

/** What the person at the editor has set, sees, and answers. */
export const person = {
  settings: {} as Record<string, unknown>,
  folders: [] as string[],
  trusts: true,
  /** Messages that were shown, and what is chosen from the next ones. */
  messages: [] as string[],
  choices: [] as (string | undefined)[],
  /** What is typed into the next input box. */
  typed: [] as (string | undefined)[],
  lists: [] as { title?: string; items: Any[] }[],
  executed: [] as [string, ...Any[]][],
  log: [] as string[],
  status: undefined as Any,
  extensions: {} as Record<string, Any>,
};

const shown = async (message: string, ...items: Any[]) => {
  person.messages.push(message);
  const choice = person.choices.shift();
  return items.flat().find((item) => item === choice || item?.title === choice);
};

const configuration = (section = "") => ({
  get: (key: string, otherwise?: unknown) => {
    const name = [section, key].filter(Boolean).join(".");
    return name in person.settings ? person.settings[name] : (defaults[name] ?? otherwise);
  },
  has: () => true,
  inspect: () => undefined,
});

const workspaceFolders = () =>
  person.folders.length
    ? person.folders.map((folder, index) => ({ uri: URI.file(folder), name: path.basename(folder), index }))
    : undefined;

const matches = (selector: Any, document: TextDocument): number =>
  [selector].flat().some((filter: Any) => {
    if (typeof filter === "string") return filter === document.languageId;
    const pattern = typeof filter.pattern === "string" ? filter.pattern.replace(/^\*\*/, "") : "";
    return (
      (!filter.language || filter.language === document.languageId) &&
      (!filter.scheme || filter.scheme === document.uri.scheme) &&
      document.uri.path.endsWith(pattern)
    );
  })
    ? 10
    : 0;

const recorded = (list: Any[]) => (selector: Any, provider: Any) => {
  const entry = { selector, provider };
  list.push(entry);
  return new Disposable(() => list.splice(list.indexOf(entry), 1));
};

const applied = async (edit: WorkspaceEdit): Promise<boolean> => {
  for (const [uri, edits] of edit.texts) {
    const document = documents.find((one) => one.uri.toString() === uri);
    if (!document) return false;
    const fromTheEnd = [...edits].sort((a, b) => b.range.start.compareTo(a.range.start));
    written(document, fromTheEnd.map(({ range, newText }) => document.change(range, newText)));
  }
  return true;
};

const written = (document: TextDocument, contentChanges: object[]) => {
  document.version += 1;
  changed.text.fire({ document, contentChanges });
};

const languages = {
  match: matches,
  createDiagnosticCollection: (name: string) => {
    const collection = new DiagnosticCollection(name);
    collections.add(collection);
    return collection;
  },
  getDiagnostics: (uri: URI) => [...collections].flatMap((collection) => collection.get(uri) ?? []),
  onDidChangeDiagnostics: changed.diagnostics.event,
  createLanguageStatusItem: (id: string, selector: Any) => (person.status = { id, selector, dispose: () => undefined }),
  registerCodeActionsProvider: recorded(providers.actions),
  registerHoverProvider: recorded(providers.hovers),
  registerCodeLensProvider: never,
  registerCompletionItemProvider: never,
  registerDocumentSymbolProvider: never,
};

const workspace = {
  get isTrusted() {
    return person.trusts;
  },
  get workspaceFolders() {
    return workspaceFolders();
  },
  get textDocuments() {
    return documents;
  },
  notebookDocuments: [],
  fs: {},
  getConfiguration: configuration,
  getWorkspaceFolder: (uri: URI) => workspaceFolders()?.find((folder) => uri.fsPath.startsWith(folder.uri.fsPath)),
  applyEdit: applied,
  createFileSystemWatcher: (pattern: Any) => {
    const [created, edited, deleted] = [new EventEmitter(), new EventEmitter(), new EventEmitter()];
    const watcher = { pattern, edited, onDidCreate: created.event, onDidChange: edited.event, onDidDelete: deleted.event, dispose: () => watchers.splice(watchers.indexOf(watcher), 1) };
    watchers.push(watcher);
    return watcher;
  },
  registerTextDocumentContentProvider: (scheme: string, provider: Any) => {
    providers.contents.set(scheme, provider);
    return quiet();
  },
  onDidOpenTextDocument: changed.opened.event,
  onDidCloseTextDocument: changed.closed.event,
  onDidChangeTextDocument: changed.text.event,
  onDidChangeConfiguration: changed.settings.event,
  onDidChangeWorkspaceFolders: changed.folders.event,
  onDidGrantWorkspaceTrust: changed.trust.event,
  onDidSaveTextDocument: never,
  onWillSaveTextDocument: never,
  onDidCreateFiles: never,
  onDidDeleteFiles: never,
  onDidRenameFiles: never,
  onWillCreateFiles: never,
  onWillDeleteFiles: never,
  onWillRenameFiles: never,
  onDidOpenNotebookDocument: never,
  onDidCloseNotebookDocument: never,
  onDidChangeNotebookDocument: never,
  onDidSaveNotebookDocument: never,
};

const window = {
  activeTextEditor: undefined as Any,
  onDidChangeActiveTextEditor: changed.active.event,
  tabGroups: {
    get all() {
      return [{ tabs: tabs.map((uri) => ({ input: new TabInputText(uri) })) }];
    },
    onDidChangeTabs: changed.tabs.event,
    onDidChangeTabGroups: never,
  },
  createOutputChannel: () => ({
    append: (text: string) => person.log.push(text),
    appendLine: (text: string) => person.log.push(text),
    show: () => person.executed.push(["log"]),
    clear: () => undefined,
    dispose: () => undefined,
  }),
  showErrorMessage: shown,
  showWarningMessage: shown,
  showInformationMessage: shown,
  showInputBox: async ({ validateInput }: Any) => {
    const typed = person.typed.shift();
    const wrong = typed === undefined ? undefined : validateInput?.(typed);
    if (!wrong) return typed;
    person.messages.push(wrong);
    return undefined;
  },
  showQuickPick: async (items: Any[], options: Any = {}) => {
    person.lists.push({ title: options.title, items });
    const choice = person.choices.shift();
    return items.find((item) => item.label === choice);
  },
  showTextDocument: async (document: TextDocument, { selection }: Any = {}) => {
    window.activeTextEditor = { document, selection: selection ?? new Range(0, 0, 0, 0) };
    return window.activeTextEditor;
  },
  withProgress: (_: Any, task: Any) => task({ report: () => undefined }, new CancellationTokenSource().token),
};

const executeCommand = async (name: string, ...given: Any[]) => {
  person.executed.push([name, ...given]);
  const does = commands.get(name);
  if (does) return does(...given);
  if (name.startsWith("copydesk.")) throw new Error(`command '${name}' not found`);
  return undefined;
};

const plain = () => class { constructor(...given: Any[]) { Object.assign(this, given); } };

/** The module `vscode`. What it has not, the extension is not to use: to ask for it is a mistake that is told. */
export const vscode: Any = {
  version: "1.82.0",
  Position, Range, Selection: Range, Uri: URI, Disposable, EventEmitter, CancellationTokenSource, CancellationError,
  Diagnostic, CodeAction, CodeActionKind, WorkspaceEdit, TextEdit, MarkdownString, TabInputText,
  TabInputCustom: plain(), TabInputTextDiff: plain(), TabInputNotebook: plain(),
  CodeLens: plain(), CompletionItem: plain(), CompletionList: plain(), DocumentLink: plain(), DocumentSymbol: plain(),
  CallHierarchyItem: plain(), TypeHierarchyItem: plain(), SymbolInformation: plain(), InlayHint: plain(), Location: plain(),
  Hover: class { constructor(readonly contents: Any, readonly range: Any) {} }, SnippetString: plain(),
  RelativePattern: plain(), DiagnosticRelatedInformation: plain(), Color: plain(),
  DiagnosticSeverity: { Error: 0, Warning: 1, Information: 2, Hint: 3 },
  DiagnosticTag: { Unnecessary: 1, Deprecated: 2 },
  CodeActionTriggerKind: { Invoke: 1, Automatic: 2 },
  CompletionItemKind: { Text: 0 }, CompletionItemTag: { Deprecated: 1 }, SymbolKind: { Property: 6, TypeParameter: 25 }, SymbolTag: { Deprecated: 1 },
  FoldingRangeKind: {}, DocumentHighlightKind: {}, CompletionTriggerKind: {}, SignatureHelpTriggerKind: {}, TextDocumentSaveReason: {},
  LanguageStatusSeverity: { Information: 0, Warning: 1, Error: 2 },
  ProgressLocation: { Window: 10 }, FileType: {}, NotebookCellKind: {},
  env: { language: "en", appName: "stand-in", openExternal: async (uri: URI) => person.executed.push(["openExternal", uri]) },
  extensions: { getExtension: (id: string) => person.extensions[id] },
  commands: {
    executeCommand,
    registerCommand: (name: string, does: Any, self?: Any) => {
      if (commands.has(name)) throw new Error(`command '${name}' already exists`);
      commands.set(name, self ? does.bind(self) : does);
      return new Disposable(() => commands.delete(name));
    },
  },
  languages, workspace, window,
};

// Whoever asks for `vscode` from here on gets the stand-in.
const loading = Module as Any;
const load = loading._load;
loading._load = (name: string, ...rest: Any[]) => (name === "vscode" ? vscode : load(name, ...rest));

/** What the person at the editor does. */
export const hands = {
  defaults: (found: Record<string, Any>) => Object.assign(defaults, found),
  open(uri: URI, languageId: string, text: string): TextDocument {
    // In this order: a tab is there before its document is.
    tabs.push(uri);
    changed.tabs.fire({ opened: [uri], closed: [], changed: [] });
    const document = new TextDocument(uri, languageId, text);
    documents.push(document);
    window.activeTextEditor = { document, selection: new Range(0, 0, 0, 0) };
    changed.opened.fire(document);
    changed.active.fire(window.activeTextEditor);
    return document;
  },
  close(document: TextDocument): void {
    tabs.splice(tabs.indexOf(document.uri), 1);
    changed.tabs.fire({ opened: [], closed: [document.uri], changed: [] });
    documents.splice(documents.indexOf(document), 1);
    changed.closed.fire(document);
  },
  type(document: TextDocument, range: Range, text: string): void {
    written(document, [document.change(range, text)]);
  },
  cursor(document: TextDocument, range: Range): void {
    window.activeTextEditor = { document, selection: range };
  },
  set(name: string, value: unknown): void {
    person.settings[name] = value;
    changed.settings.fire({ affectsConfiguration: (section: string) => name === section || name.startsWith(`${section}.`) });
  },
  trust(): void {
    person.trusts = true;
    changed.trust.fire();
  },
  /** Have the watchers of a file say that it changed. */
  saved(file: string): void {
    const uri = URI.file(file);
    for (const { pattern, edited } of watchers) {
      const glob = typeof pattern === "string" ? pattern : pattern.pattern;
      if (uri.path.endsWith(String(glob).replace(/^\*\*/, ""))) edited.fire(uri);
    }
  },
  async actions(document: TextDocument, range: Range): Promise<CodeAction[]> {
    const diagnostics = languages.getDiagnostics(document.uri).filter((one) => one.range.intersection(range));
    const context = { diagnostics, triggerKind: 1, only: undefined };
    const found = providers.actions
      .filter(({ selector }) => matches(selector, document))
      .map(({ provider }) => provider.provideCodeActions(document, range, context, new CancellationTokenSource().token));
    return (await Promise.all(found)).flatMap((actions) => actions ?? []);
  },
  async choose(document: TextDocument, range: Range, title: string): Promise<void> {
    const action = (await hands.actions(document, range)).find((one) => one.title.includes(title));
    if (!action) throw new Error(`no action has “${title}” in its title`);
    if (action.edit) await applied(action.edit);
    if (action.command) await executeCommand(action.command.command, ...(action.command.arguments ?? []));
  },
  run: executeCommand,
  content: (uri: URI): string => providers.contents.get(uri.scheme).provideTextDocumentContent(uri),
  commands: () => [...commands.keys()],
};
