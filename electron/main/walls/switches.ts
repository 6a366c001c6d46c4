import { app } from 'electron'

/** What keeps Chromium itself, not only the page, off the network. */
const offline: readonly (readonly [name: string, value?: string])[] = [
  // No name is ever resolved. A connection to a bare address is stopped by the session's request filter and its dead proxy.
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
]

/** Ways to look into or steer a running Clausebook from outside; each is a door to the open project. */
const debuggingSwitches = [
  'inspect',
  'inspect-brk',
  'inspect-wait',
  'inspect-port',
  'inspect-publish-uid',
  'debug',
  'debug-brk',
  'debug-port',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-debugging-io-pipes',
  'remote-debugging-socket-name',
  'remote-allow-origins',
  'auto-open-devtools-for-tabs',
  'load-extension',
  'js-flags',
]

/** Must run before the app is ready. */
export function stayOffline(): void {
  for (const [name, value] of offline) app.commandLine.appendSwitch(name, value)
}

/** The switch that asks an installed Clausebook for debugging, undefined when there is none; from the sources, developers may. */
export function refusedSwitch(): string | undefined {
  return app.isPackaged ? debuggingSwitches.find(name => app.commandLine.hasSwitch(name)) : undefined
}
