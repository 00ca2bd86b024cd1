/** The Problems view: the list in which an editor shows all findings, with the id of the rule behind each. */
import type { Locator } from 'playwright-core';
import { spaced } from './spaced.ts';
import type { Workbench } from './workbench.ts';

export class Problems {
  readonly #workbench: Workbench;
  readonly #rows: Locator;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
    this.#rows = workbench.page.locator('.markers-panel .monaco-list-row');
  }

  async open(): Promise<void> {
    await this.#workbench.command('Problems: Focus on Problems View');
    await this.#workbench.page.locator('.markers-panel').waitFor();
  }

  async close(): Promise<void> {
    await this.#workbench.command('View: Hide Panel');
    await this.#workbench.page.locator('.markers-panel').waitFor({ state: 'hidden' });
  }

  /** All rows of the open view, once one of them holds this and none of them holds that. */
  async rows(containing: string | RegExp, without?: string | RegExp): Promise<string[]> {
    await this.#rows.filter({ hasText: containing }).first().waitFor();
    if (without) await this.#rows.filter({ hasText: without }).first().waitFor({ state: 'detached' });
    return (await this.#rows.allInnerTexts()).map((row) => spaced(row).replaceAll('\n', ' '));
  }

  /** The rows as above, from a view that is opened for this and closed again. */
  async look(containing: string | RegExp, without?: string | RegExp): Promise<string[]> {
    await this.open();
    const rows = await this.rows(containing, without);
    await this.close();
    return rows;
  }
}
