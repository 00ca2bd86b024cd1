/** Asks until the answer is something: the editor, the language server and the disk work in their own time. */
export async function until<T>(
  ask: () => Answer<T> | PromiseLike<Answer<T>>,
  what: string | (() => string),
  limit = 15_000,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`Not so within ${limit} ms: ${typeof what === 'string' ? what : what()}`);
    await new Promise((again) => setTimeout(again, 50));
  }
}

type Answer<T> = T | false | null | undefined;
