/** Preloaded in the programs that a command starts: each ends when the command does, however that ends. */
process.once('disconnect', () => {
  process.exit(1);
});
process.channel?.unref();
