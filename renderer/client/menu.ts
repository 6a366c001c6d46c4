import { z } from 'zod'

const MenuMessage = z.object({ type: z.literal('clausebook:command'), id: z.string().max(100) })

/** Hears which command a person chose in the system's menu (Clausebook's own window only) until the returned function is called. */
export function hearMenu(run: (id: string) => void): () => void {
  const hear = (event: MessageEvent) => {
    const message = MenuMessage.safeParse(event.data)
    if (event.source === window && message.success) run(message.data.id)
  }
  window.addEventListener('message', hear)
  return () => window.removeEventListener('message', hear)
}
