import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formatNumber } from '~/i18n'
import { welshNotReviewed } from '~/i18n/review'

test('the README counts the Welsh that a qualified translator has read', () => {
  const { notReviewed, strings } = welshNotReviewed()
  const readSoFar = `${formatNumber('en', strings - notReviewed)} of ${formatNumber('en', strings)} Welsh texts`
  expect(readFileSync('README.md', 'utf8')).toContain(readSoFar)
})
