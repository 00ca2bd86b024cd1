import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { append, openDocument, until, untilFindings } from './support.ts';

/** The language server's process, a child of this extension host. */
function serverProcess(): number | undefined {
  const processes = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  for (const line of processes) {
    const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    if (Number(parent) === process.pid && command?.includes('server.cjs')) return Number(pid);
  }
  return undefined;
}

suite('a server that is killed', () => {
  test('takes no text with it and is replaced, and the findings return', async () => {
    const document = await openDocument('A hypernephroma.\n');
    await untilFindings(document, ['deprecated-term: hypernephroma']);
    const killed = await until(serverProcess, 'the server runs');
    process.kill(killed, 'SIGKILL');
    const typed = '\nTyped while nobody listened: nephrectmy.\n';
    await append(document, typed);
    const next = await until(() => {
      const pid = serverProcess();
      return pid !== killed && pid;
    }, 'another server runs');
    assert.notEqual(next, killed);
    assert.equal(document.getText(), `A hypernephroma.\n${typed}`);
    assert.ok(document.isDirty);
    await append(document, 'The metastassis.\n');
    await untilFindings(document, [
      'deprecated-term: hypernephroma',
      'misspelling: nephrectmy',
      'misspelling: metastassis',
    ]);
  });
});
