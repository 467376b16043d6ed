#!/usr/bin/env node
import module from 'node:module';

// Where Node can (22.1 and later), what it compiles is kept for the next run; the program is loaded after that.
module.enableCompileCache?.();
const { main } = await import('./main.ts');

// A reader that has seen enough (`| head`) closes the pipe: that is no failure of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    // A full disk behind `> report.json`: what was told is not whole.
    if (stream === process.stdout)
      process.stderr.write(`shirube: standard output: cannot be written (${error.message})\n`);
    process.exit(2);
  });
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

process.exitCode = await main(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  // Node leaves it undefined where there is no terminal, and picocolors would then colour wherever CI is set.
  colour: Boolean(process.stdout.isTTY) && !process.env['NO_COLOR'],
  interactive: process.stderr.isTTY,
  write: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  readInput,
});
