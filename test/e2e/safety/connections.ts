import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** How the host's connections can be seen on this machine. */
export function waysToSee(): 'strace' | 'proc' | 'none' {
  const probe = spawnSync('strace', ['-qq', '-e', 'trace=none', 'true'])
  if (!probe.error && probe.status === 0) return 'strace'
  return existsSync('/proc/self/net/tcp') ? 'proc' : 'none'
}

/** Runs a program so that its connections, and those of what it starts, are written to a file. The program keeps its process id. */
export const tracing = (file: string) => ['strace', '-D', '-f', '-qq', '-e', 'trace=connect,sendto,sendmsg,sendmmsg', '-o', file]

/** The internet addresses in such a file that something was sent to. */
export function tracedAddresses(file: string): ReadonlySet<string> {
  const text = readFileSync(file, 'utf8')
  return new Set([...text.matchAll(/inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"/g)].map(([, four, six]) => four ?? six ?? ''))
}

/** Addresses of the far ends of a process's TCP and UDP sockets now, as /proc writes them: hexadecimal. */
export function socketAddresses(processId: number): ReadonlySet<string> {
  const inodes = new Set(
    readdirSync(`/proc/${processId}/fd`).flatMap(name => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${processId}/fd/${name}`))?.[1] ?? []
      } catch {
        return []
      }
    }),
  )
  const lines = ['tcp', 'tcp6', 'udp', 'udp6'].flatMap(name => readFileSync(`/proc/${processId}/net/${name}`, 'utf8').split('\n').slice(1))
  const fields = lines.map(line => line.trim().split(/\s+/)).filter(line => inodes.has(line[9] ?? ''))
  return new Set(fields.map(line => line[2]?.split(':')[0] ?? ''))
}

/** Nowhere (a socket that only listens), 127.0.0.1 and ::1, in both notations. */
const own = /^(0+|0100007F|0{24}01000000|0{16}FFFF00000100007F|127\.0\.0\.1|::1|::ffff:127\.0\.0\.1|0\.0\.0\.0|::)$/
export const isOwn = (address: string) => own.test(address)
