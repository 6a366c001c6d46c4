import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'

export function mount(root: HTMLElement | null): void {
  if (!root) throw new Error('no #root in the page')
  createRoot(root).render(<App />)
}
