// Who may import whom. Each rule is an allow-list: a room's files may reach what is named and nothing else of ours.
// Packages are governed only where a rule names them. Don't loosen a rule to make a change pass; move the code.

const ours = '^(electron|renderer|seeds|resources|test)/'
const electronPackage = 'node_modules/electron/'
const lower = 'electron/engine/(files|importing|exporting|workers|excerpts|changing)/'
const upperNames = 'documents|annotations|autocode|themes|memos|search|searches|compare|targets|exports|history|projects|settings|fields|suggestions'

/** Files under `from` may import only files under themselves and `allowed` (of our own files). */
const only = (name, from, allowed, pathNot) => ({
  name: `${name}-imports-only-its-own`,
  severity: 'error',
  from: { path: `^${from}`, ...(pathNot && { pathNot }) },
  to: { path: ours, pathNot: [`^${from}`, ...allowed.map(place => `^${place}`)] },
})
/** Files under `from` must never see packages or modules that match `path`. */
const never = (name, from, path, pathNot) => ({
  name,
  severity: 'error',
  from: { path: `^${from}`, ...(pathNot && { pathNot }) },
  to: { path },
})

const domain = 'electron/domain/'
const wire = 'electron/wire/'
const contract = 'electron/contract/'
const store = 'electron/engine/store/'
const desk = 'electron/engine/desk\\.ts$'
const engineDoor = 'electron/engine/index\\.ts$'
const hostParts = 'electron/engine/workers/child-worker\\.ts$'

export default {
  forbidden: [
    only('domain', domain, []),
    never('domain-is-pure', domain, 'node_modules/', undefined),
    { name: 'domain-without-node', severity: 'error', from: { path: `^${domain}` }, to: { dependencyTypes: ['core'] } },
    only('wire', wire, []),
    { name: 'wire-knows-only-zod', severity: 'error', from: { path: `^${wire}` }, to: { path: 'node_modules/', pathNot: 'node_modules/zod/' } },
    only('contract', contract, [wire, domain]),
    { name: 'contract-knows-only-zod', severity: 'error', from: { path: `^${contract}` }, to: { path: 'node_modules/', pathNot: 'node_modules/zod/' } },
    only('store', store, [domain, `${wire}fault\\.ts$`]),
    only('lower-rooms', lower, [contract, wire, domain, store]),
    only('desk', desk, [contract, wire, domain, store, lower]),
    {
      name: 'upper-rooms-stand-apart',
      severity: 'error',
      from: { path: `^electron/engine/(${upperNames})/` },
      to: { path: ours, pathNot: ['^electron/engine/$1/', `^${contract}`, `^${wire}`, `^${domain}`, `^${store}`, `^${lower}`, `^${desk}`] },
    },
    only('engine', 'electron/engine/', [contract, wire, domain]),
    never('engine-without-electron', 'electron/(engine|contract|wire|domain|loopback|cli)/', electronPackage),
    only('main', 'electron/main/', [engineDoor, wire, contract, domain, 'electron/launch/', 'electron/hosts/']),
    only('loopback', 'electron/loopback/', [engineDoor, hostParts, wire, contract, domain, 'electron/launch/', 'electron/hosts/']),
    only('hosts', 'electron/hosts/', [engineDoor, hostParts, wire, contract, domain]),
    only('cli', 'electron/cli/', [engineDoor, hostParts, wire, contract, domain, 'electron/launch/', 'electron/hosts/']),
    never('sql-stays-in-the-engine', 'electron/(main|preload|loopback|cli|hosts|launch)/|renderer/', 'better-sqlite3'),
    only('preload', 'electron/preload/', []),
    { name: 'preload-knows-only-electron', severity: 'error', from: { path: '^electron/preload/' }, to: { path: 'node_modules/', pathNot: 'node_modules/electron/' } },
    only('client', 'renderer/client/', [contract, domain, wire]),
    only('state', 'renderer/state/', ['renderer/client/', contract, domain, wire]),
    only('ui', 'renderer/ui/', [domain, 'renderer/text/']),
    only('text', 'renderer/text/', [domain, 'renderer/ui/']),
    only('memo', 'renderer/memo/', ['renderer/ui/', 'renderer/text/', domain]),
    only('pane', 'renderer/pane/', ['renderer/(state|client|text|memo|ui)/', contract, domain, wire]),
    {
      name: 'features-stand-apart',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: ours, pathNot: ['^renderer/features/$1/', '^renderer/(pane|state|client|text|memo|ui)/', `^${contract}`, `^${domain}`, `^${wire}`] },
    },
    only('renderer', 'renderer/', [contract, domain, wire]),
    { name: 'renderer-without-node', severity: 'error', from: { path: '^renderer/' }, to: { dependencyTypes: ['core'] } },
    { name: 'no-tests-in-the-product', severity: 'error', from: { path: '^(electron|renderer)/' }, to: { path: '^test/' } },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-barrels', severity: 'error', from: { path: '(^|/)index\\.ts$', pathNot: ['^electron/(contract|engine|main|preload|cli|loopback)/index\\.ts$', '^test/'] }, to: {} },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'electron/tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], importsFields: ['imports'], conditionNames: ['import', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  },
}
