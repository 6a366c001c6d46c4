import type { Engine } from '#contract/index.ts'

export type Host = {
  readonly kind: 'electron' | 'browser'
  /** Whether the host shows the system's own file dialogs. */
  readonly dialogs: boolean
  readonly version: string
}

let met: { readonly engine: Engine; readonly host: Host } | undefined

/** Asks once a connection what the host can do for the page. */
export async function meetHost(engine: Engine): Promise<void> {
  met = { engine, host: await engine.files.host({}) }
}

/** What the page runs in. Throws before the first connection. */
export function theHost(): Host {
  return hostEngine().host
}

export function hostEngine(): { readonly engine: Engine; readonly host: Host } {
  if (!met) throw new Error('no host before openClient')
  return met
}
