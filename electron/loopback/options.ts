import { parseArgs } from 'node:util'

export type Options = { readonly project?: string | undefined; readonly port: number; readonly open: boolean; readonly readOnly: boolean; readonly syncedFolder: boolean }

/** Reads the command line of the browser host. Undefined when it is not understood. */
export function readOptions(args: readonly string[]): Options | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        project: { type: 'string' },
        port: { type: 'string', default: '0' },
        'no-open': { type: 'boolean', default: false },
        'read-only': { type: 'boolean', default: false },
        'allow-synced-folder': { type: 'boolean', default: false },
      },
    })
    if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535) return undefined
    return {
      project: values.project,
      port: Number(values.port),
      open: !values['no-open'],
      readOnly: values['read-only'],
      syncedFolder: values['allow-synced-folder'],
    }
  } catch {
    return undefined
  }
}
