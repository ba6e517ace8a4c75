export * from './canary'
export * from './changes'
export * from './compare'
export * from './edit'
export * from './forms'
export * from './lifecycle'
export * from './limits'
export * from './missing'
export * from './reading'
export {
  eachForm,
  emptyPair,
  emptyWords,
  followers,
  neededIn,
  settledItem,
  wordingsFor,
} from './words'
