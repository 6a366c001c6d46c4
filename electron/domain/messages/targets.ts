import type { Messages } from './message.ts'

export const targetsMessages = {
  'targets.stage.reading': ['Reading targets', '正在识别目标'],
  'targets.kind.target': ['target', '目标'],
  'targets.kind.outcome': ['outcome', '成果'],
} as const satisfies Messages
