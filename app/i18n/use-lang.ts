import { useTranslation } from 'react-i18next'
import type { Lang } from './languages'

/** The language of the page being rendered. */
export function useLang(): Lang {
  return useTranslation().i18n.language as Lang
}
