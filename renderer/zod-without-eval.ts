import { config } from 'zod'

// zod would try `new Function` once to see whether it may: under our content security policy that is a reported violation.
// Imported first, because schemas look at this when they are made.
config({ jitless: true })
