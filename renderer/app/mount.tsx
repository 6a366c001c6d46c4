import { createRoot } from 'react-dom/client'
import { showSystemLook } from '../state/settings.ts'
import { App } from './App.tsx'

export function mount(root: HTMLElement | null): void {
  if (!root) throw new Error('no #root in the page')
  showSystemLook()
  createRoot(root).render(<App />)
}
