/** Background Synchronization, which TypeScript does not know: https://wicg.github.io/background-sync/spec/ */
interface ServiceWorkerGlobalScopeEventMap {
  sync: ExtendableEvent
}
interface ServiceWorkerRegistration {
  readonly sync?: { register(tag: string): Promise<void> }
}
