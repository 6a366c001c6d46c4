/**
 * What a process of tests keeps while modules come and go between its files: made when it is first asked for by this name.
 * Where a module's own variable would do, it begins anew with the next file, and what it holds (processes, mostly) is held by nobody.
 */
export function keep<T>(name: string, make: () => T): T {
  const kept = ((globalThis as { clausebookKept?: Map<string, unknown> }).clausebookKept ??= new Map())
  if (!kept.has(name)) kept.set(name, make())
  return kept.get(name) as T
}
