import * as t from './throughput'
import { openRig } from './rig'
const rig = await openRig()
console.log(Object.keys(t))
for (const f of Object.values(t)) if (typeof f === 'function') console.log(JSON.stringify(await (f as any)(rig)))
console.log(rig.web.memory()); await rig.close()
