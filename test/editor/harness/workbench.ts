/**
 * What a writer does and sees, over Playwright. Every wait is for something visible, none for a time;
 * a wait that fails says by Playwright's own message which element it missed.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Locator, type Page, errors } from 'playwright-core';
import { screenshotFolder } from './paths.ts';
import { Problems } from './problems.ts';
import { spaced } from './spaced.ts';

const hoverSelector =
  '.monaco-hover.workbench-hover-container .monaco-hover-content, .monaco-resizable-hover .monaco-hover';

export class Workbench {
  readonly page: Page;
  /** The folder that is open, for tests which read what was saved. */
  readonly folder: string;
  readonly problems: Problems;
  readonly #editor: Locator;
  readonly #suggestions: Locator;
  readonly #actions: Locator;

  constructor(page: Page, folder: string) {
    this.page = page;
    this.folder = folder;
    this.problems = new Problems(this);
    this.#editor = page.locator('.editor-instance .monaco-editor').first();
    this.#suggestions = page.locator('.suggest-widget.visible .monaco-list-row');
    this.#actions = page.locator('.action-widget .monaco-list-row.action');
    page.setDefaultTimeout(20_000);
  }

  /** The workbench is up once the explorer lists the folder. */
  async ready(): Promise<void> {
    await this.page.getByRole('treeitem').first().waitFor({ timeout: 60_000 });
  }

  /** Closes the panel and all editors without saving, so that the next test finds the files as they lie on disk. */
  async reset(): Promise<void> {
    if (await this.page.locator('.part.panel').isVisible()) await this.command('View: Hide Panel');
    const tabs = this.page.locator('.editor-group-container .tab');
    for (let attempt = 1, left = await tabs.count(); left > 0; attempt++, left = await tabs.count()) {
      if (attempt > 20) throw new Error(`${left} editors could not be closed.`);
      await this.command('View: Revert and Close Editor');
      // An editor that was restored with unsaved text is only reverted the first time, and closed the second.
      await tabs
        .nth(left - 1)
        .waitFor({ state: 'detached', timeout: 2000 })
        .catch(ignoreTimeout);
    }
  }

  // --- files and text

  async openFile(name: string): Promise<void> {
    await this.page.getByRole('treeitem', { name }).first().dblclick();
    // Away from the explorer, which would explain the file in a hover.
    await this.page.mouse.move(0, 0);
    await this.page.getByRole('tab', { name }).waitFor();
    await this.#editor.locator('.view-line').first().waitFor();
    // The editor opens a file where it was left.
    await this.goto(1, 1);
  }

  /** The lines in view: the editor draws no others. */
  async text(): Promise<string> {
    const drawn = await Promise.all((await this.#editor.locator('.view-line').all()).map(lineWithTop));
    return drawn
      .toSorted((a, b) => a.top - b.top)
      .map(({ line }) => line)
      .join('\n');
  }

  /** Waits for a line in view that holds this text. */
  async waitForText(expected: string | RegExp): Promise<void> {
    await this.#editor.locator('.view-line', { hasText: expected }).first().waitFor();
  }

  /** Waits for the underline of at least one finding. */
  async waitForFindings(): Promise<void> {
    const underlines = ['error', 'warning', 'info', 'hint'].map((severity) => `.squiggly-${severity}`).join();
    await this.#editor.locator(underlines).first().waitFor({ state: 'attached' });
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** Puts the cursor at a line and column, both counted from 1. */
  async goto(line: number, column: number): Promise<void> {
    await this.press('Control+1');
    await this.press('Control+G');
    await this.#quickInput(`:${line}:${column}`);
    await this.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await this.page.getByRole('button', { name: `Ln ${line}, Col ${column}`, exact: true }).waitFor();
  }

  /** Puts the cursor at the first place of this text; looks only at what is in view with the top of the file. */
  async gotoText(wanted: string, offset = 1): Promise<void> {
    await this.goto(1, 1);
    const lines = (await this.text()).split('\n');
    const line = lines.findIndex((each) => each.includes(wanted));
    if (line < 0) throw new Error(`“${wanted}” is not in view. The lines in view:\n${lines.join('\n')}`);
    await this.goto(line + 1, (lines[line] ?? '').indexOf(wanted) + 1 + offset);
  }

  // --- the extension's answers

  /** Runs a command by its title, as the palette shows it. */
  async command(title: string): Promise<void> {
    // A page that is still on its way in (a walkthrough) takes the focus back, and the palette closes: open it again.
    for (let attempt = 1; ; attempt++) {
      await this.press('F1');
      const picked = this.#pick(`>${title}`, title, attempt < 3 ? 5000 : undefined);
      if (attempt < 3 ? await inTime(picked) : (await picked, true)) return;
    }
  }

  /** Chooses an entry of the list that a command has opened. */
  async pick(label: string): Promise<void> {
    await this.#pick(label, label);
  }

  /** What the hover at the cursor says, once it says this. */
  async hoverText(containing: string | RegExp = /\S/): Promise<string> {
    const hover = this.page.locator(hoverSelector).filter({ visible: true, hasText: containing }).first();
    const whole = hover.filter({ hasNotText: 'Loading...' });
    // Asked before the extension has started, the editor shows nothing and does not ask again: so ask again.
    for (let attempt = 1; (await whole.count()) === 0; attempt++) {
      if (attempt > 10) throw new Error(`No hover at the cursor says ${String(containing)}.`);
      await this.command('Show or Focus Hover');
      await whole.waitFor({ timeout: 3000 }).catch(ignoreTimeout);
    }
    return spaced(await hover.innerText());
  }

  /** The labels of the suggestions at the cursor, best first, as far as the list shows them. */
  async suggestions(): Promise<string[]> {
    if ((await this.#suggestions.count()) === 0) await this.press('Control+Space');
    await this.#suggestions.first().waitFor();
    const labels = await this.#suggestions.locator('.label-name').allInnerTexts();
    return labels.map(spaced);
  }

  /** The labels that the editor offers of itself while somebody types, once this one is the best. */
  async offered(best: string): Promise<string[]> {
    await this.#suggestions.first().filter({ hasText: best }).waitFor();
    return this.suggestions();
  }

  /**
   * Types a word at a person's pace and gives what the editor then offers of itself, once this is the best. Where the
   * answer to an earlier letter comes late and is empty, the editor asks no more; so the last letter is typed again.
   */
  async typeUntilOffered(word: string, best: string): Promise<string[]> {
    await this.page.keyboard.type(word, { delay: 60 });
    const offer = this.#suggestions.first().filter({ hasText: best });
    for (let attempt = 1; attempt < 5 && !(await inTime(offer.waitFor({ timeout: 2000 }))); attempt++) {
      await this.press('Backspace');
      await this.type(word.slice(-1));
    }
    return this.offered(best);
  }

  async acceptSuggestion(label: string): Promise<void> {
    // By Tab: in our languages Enter starts a new line.
    await this.#choose(this.#suggestions, await this.suggestions(), label, 'Tab');
  }

  /** The titles in the quick-fix menu at the cursor, which stays open. */
  async quickFixes(): Promise<string[]> {
    // The editor shows a finding a moment before it can fix it: asked in between it answers with nothing, so ask again.
    for (let attempt = 1; (await this.#actions.count()) === 0; attempt++) {
      if (attempt > 10) throw new Error('No quick fix at the cursor.');
      await this.press('Control+.');
      await this.#actions.first().waitFor({ timeout: 2000 }).catch(ignoreTimeout);
    }
    return (await this.#actions.allInnerTexts()).map(spaced);
  }

  async applyQuickFix(title: string): Promise<void> {
    await this.#choose(this.#actions, await this.quickFixes(), title, 'Enter');
  }

  /** The text of the status bar item that holds this, once there is one. */
  async statusItem(containing: string | RegExp): Promise<string> {
    const item = this.page.locator('.part.statusbar .statusbar-item').filter({ hasText: containing }).first();
    await item.waitFor();
    return spaced(await item.innerText());
  }

  /** Writes test-output/screenshots/<name>.png. */
  async screenshot(name: string): Promise<void> {
    mkdirSync(screenshotFolder, { recursive: true });
    // Hovers fade in: a picture shows them whole.
    await this.page.screenshot({ path: join(screenshotFolder, `${name}.png`), animations: 'disabled' });
  }

  /** By the keys, from the first row, which has the focus: a menu shields itself from clicks at first. */
  async #choose(rows: Locator, labels: readonly string[], label: string, key: string): Promise<void> {
    const place = labels.indexOf(label);
    if (place < 0) throw new Error(`“${label}” is not among: ${labels.join(', ')}`);
    for (let row = 0; row < place; row++) await this.press('ArrowDown');
    await rows.and(this.page.locator('.focused')).filter({ hasText: label }).waitFor();
    await this.press(key);
    await rows.first().waitFor({ state: 'hidden' });
  }

  async #pick(filter: string, label: string, timeout?: number): Promise<void> {
    await this.#quickInput(filter, timeout);
    // Not by a click: the pointer would then rest on the text and open hovers of its own.
    const row = this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: label });
    await row.waitFor(waiting(timeout));
    await this.press('Enter');
  }

  async #quickInput(text: string, timeout?: number): Promise<void> {
    await this.page.locator('.quick-input-widget input').filter({ visible: true }).first().fill(text, waiting(timeout));
  }
}

/** The page's own limit where none is given. */
const waiting = (timeout: number | undefined): { timeout?: number } => (timeout === undefined ? {} : { timeout });

async function lineWithTop(drawn: Locator): Promise<{ top: number; line: string }> {
  const [style, line] = await Promise.all([drawn.getAttribute('style'), drawn.textContent()]);
  return { top: Number(/top:\s*(-?\d+)/.exec(style ?? '')?.[1] ?? 0), line: (line ?? '').replaceAll('\u00a0', ' ') };
}

/** False where what was waited for did not come. */
async function inTime(waited: Promise<unknown>): Promise<boolean> {
  return waited.then(
    () => true,
    (error: unknown) => (ignoreTimeout(error), false),
  );
}

function ignoreTimeout(error: unknown): void {
  if (!(error instanceof errors.TimeoutError)) throw error;
}
