import * as os from "node:os";
import * as vscode from "vscode";
import {
  DidChangeConfigurationNotification,
  ExecuteCommandRequest,
  LanguageClient,
  RevealOutputChannelOn,
  State,
  type DocumentSelector,
} from "vscode-languageclient/node";
import { find, NotFound, type Found } from "./finding";
import { withReason } from "./ignoring";
import { CONFIGS, LANGUAGES } from "./names";
import { interpreters } from "./python";
import { folders, resolved, serverSettings } from "./settings";
import type { Status } from "./status";

/** The drafts, and the files in which names of rules are completed. */
export const SELECTOR: DocumentSelector = [
  ...LANGUAGES.flatMap((language) => ["file", "untitled"].map((scheme) => ({ scheme, language }))),
  ...CONFIGS.map((name) => ({ scheme: "file", pattern: `**/${name}` })),
];

/** The one server of this window: found, started, stopped, one after the other. */
export class Service implements vscode.Disposable {
  private client: LanguageClient | undefined;
  private found: Found | undefined;
  private queue: Promise<void> = Promise.resolve();
  private python: vscode.Disposable | undefined;

  constructor(
    private readonly minimum: string,
    private readonly log: vscode.OutputChannel,
    private readonly status: Status,
  ) {}

  /** Start, or stop what runs and start anew. */
  restart(): Promise<void> {
    return this.next(async () => {
      await this.halt();
      await this.begin();
    });
  }

  /** Look whether another copydesk is to be run now, and if so, run it. */
  lookAgain(): Promise<void> {
    return this.next(async () => {
      const found = await this.look().catch(() => undefined);
      if (found?.command === this.found?.command) return;
      await this.halt();
      await this.begin();
    });
  }

  stop(): Promise<void> {
    return this.next(() => this.halt());
  }

  /** Tell the server to ask for settings: what they say depends on the folders, and on whether they are trusted. */
  async settingsChanged(): Promise<void> {
    await this.queue;
    if (this.client?.state === State.Running) {
      await this.client.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    }
  }

  /** Have the server do something about a draft. Raises NotFound where it does not run. */
  async execute<T>(command: string, given: { uri: vscode.Uri } & Record<string, unknown>): Promise<T> {
    await this.queue;
    const client = this.client;
    if (client?.state !== State.Running) throw new NotFound("The server does not run. Its log says why.");
    const uri = client.code2ProtocolConverter.asUri(given.uri);
    const range = given.range instanceof vscode.Range ? client.code2ProtocolConverter.asRange(given.range) : undefined;
    const one = { ...given, uri, ...(range && { range }) };
    return (await client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [one] })) as T;
  }

  dispose(): void {
    this.python?.dispose();
  }

  private next(what: () => Promise<void>): Promise<void> {
    this.queue = this.queue.then(what).catch((error: unknown) => this.log.appendLine(String(error)));
    return this.queue;
  }

  private look(): Promise<Found> {
    const keep = (subscription: vscode.Disposable) => {
      this.python?.dispose();
      this.python = subscription;
    };
    const set = vscode.workspace.getConfiguration("copydesk").get<string>("path", "").trim();
    return find(
      {
        set: /[\\/]/.test(set) ? resolved(set) : set,
        folders: folders(),
        trusted: vscode.workspace.isTrusted,
        interpreters: () => interpreters(keep, () => void this.lookAgain()),
        environment: process.env,
        platform: process.platform,
      },
      this.minimum,
    );
  }

  private async begin(): Promise<void> {
    this.status.starting();
    try {
      this.found = await this.look();
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      this.log.appendLine(error.message);
      this.status.missing(error.message);
      void this.tell(error.message);
      return;
    }
    const { command, version, from } = this.found;
    this.log.appendLine(`copydesk ${version}, from ${from}: ${command}`);
    const client = this.made(command);
    this.client = client;
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) this.status.running(version, command, from);
      else if (newState === State.Starting) this.status.starting();
      else if (this.client === client) this.status.stopped();
    });
    try {
      await client.start();
    } catch (error) {
      this.log.appendLine(`${command} server did not start: ${String(error)}`);
      this.status.stopped();
    }
  }

  private made(command: string): LanguageClient {
    const options = { cwd: folders()[0] ?? os.homedir() };
    return new LanguageClient(
      "copydesk",
      "copydesk",
      { command, args: ["server"], options },
      {
        documentSelector: SELECTOR,
        initializationOptions: serverSettings(),
        outputChannel: this.log,
        revealOutputChannelOn: RevealOutputChannelOn.Never,
        middleware: {
          workspace: {
            configuration: (params, token, next) =>
              params.items.every((item) => item.section === "copydesk")
                ? params.items.map(() => serverSettings())
                : next(params, token),
          },
          provideCodeActions: async (document, range, context, token, next) =>
            withReason(document, context, (await next(document, range, context, token)) ?? []),
        },
      },
    );
  }

  private async halt(): Promise<void> {
    const client = this.client;
    this.client = this.found = undefined;
    try {
      if (client?.state === State.Starting) await client.start(); // it can be stopped only when it runs
      if (client?.state === State.Running) await client.dispose();
    } catch (error) {
      this.log.appendLine(`The server did not leave in order: ${String(error)}`);
    }
  }

  private async tell(message: string): Promise<void> {
    const [settings, again] = ["Open the Setting", "Try Again"];
    const chosen = await vscode.window.showErrorMessage(message, settings, again);
    if (chosen === settings) await vscode.commands.executeCommand("workbench.action.openSettings", "copydesk.path");
    if (chosen === again) await this.restart();
  }
}
