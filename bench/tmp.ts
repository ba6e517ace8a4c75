import { chromium } from '@playwright/test'
function watch() { const look = () => { (window as any).ok = true }; look() }
const br = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const p = await br.newPage(); p.on('pageerror', e => console.log('pageerror', e.message)); await p.addInitScript(watch); await p.goto('data:text/html,<p>x'); console.log(await p.evaluate(() => (window as any).ok)); await br.close()
