const endings: (() => unknown)[] = []

/** Has something done after the test that goes on, or that the hook which goes on belongs to; the newest first. */
export function afterwards(ending: () => unknown): void {
  endings.push(ending)
}

/** Does what `afterwards` was given, and forgets it. */
export async function endAll(): Promise<void> {
  for (let ending = endings.pop(); ending; ending = endings.pop()) await ending()
}
