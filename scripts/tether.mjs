// Loaded before Next in the web process, which must not outlive the command that started it.
process.on("disconnect", () => {
  process.kill(process.pid, "SIGTERM")
  setTimeout(() => process.kill(process.pid, "SIGKILL"), 5000).unref()
})
