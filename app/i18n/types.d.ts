/** Makes every translation key typed: a key that does not exist in locales/en does not compile. */
import type { EnglishResources } from './resources'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    strictKeyChecks: true
    resources: EnglishResources
  }
}
