import { DidChangeConfigurationNotification, type ClientCapabilities, type Connection } from 'vscode-languageserver';
import { defaultSettings, readSettings, type Settings } from './settings.ts';

const SECTION = 'renalLexicon';

/** The settings of each resource, asked of the client once and again when they change. */
export class SettingsStore {
  readonly #connection: Connection;
  readonly #known = new Map<string, Promise<Settings>>();
  readonly #warned = new Set<string>();
  #canAsk = false;
  #pushed: unknown;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  start(capabilities: ClientCapabilities): void {
    this.#canAsk = capabilities.workspace?.configuration === true;
  }

  register(capabilities: ClientCapabilities | undefined): void {
    if (!capabilities?.workspace?.didChangeConfiguration?.dynamicRegistration) return;
    void this.#connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
  }

  /** @param settings what a client that cannot be asked has sent along */
  changed(settings: unknown): void {
    this.#pushed = (settings as Record<string, unknown> | null | undefined)?.[SECTION] ?? settings;
    this.#known.clear();
  }

  of(uri: string): Promise<Settings> {
    const known = this.#known.get(uri);
    if (known) return known;
    const asked = this.#ask(uri);
    this.#known.set(uri, asked);
    return asked;
  }

  async #ask(uri: string): Promise<Settings> {
    try {
      const value: unknown = this.#canAsk
        ? await this.#connection.workspace.getConfiguration({ section: SECTION, ...(uri !== '' && { scopeUri: uri }) })
        : this.#pushed;
      return readSettings(value, (message) => this.#warn(message));
    } catch (error) {
      this.#warn(`The settings could not be read, so the defaults are used: ${String(error)}`);
      return defaultSettings;
    }
  }

  /** One line for one fault, however many documents it concerns. */
  #warn(message: string): void {
    if (this.#warned.has(message)) return;
    this.#warned.add(message);
    this.#connection.console.warn(message);
  }
}
