import './zod-without-eval.ts'
import './ui/tokens.css'
import './ui/base.css'

// Loaded after the line above has run: a bundler may put the schemas into a file that runs before this one.
const { mount } = await import('./app/mount.tsx')
mount(document.getElementById('root'))
