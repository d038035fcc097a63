import { COMMANDS } from './commands.js';
import { runCli } from './run-cli.js';

const { stdin: input, stdout: output, stderr: errors } = process;

// A reader that has seen enough (`| head`) closes the pipe: that is its good right, not a failure.
output.on('error', (failure: NodeJS.ErrnoException) => {
  if (failure.code !== 'EPIPE') throw failure;
  process.exit(0);
});

process.exitCode = await runCli(process.argv.slice(2), { input, output, errors }, COMMANDS);
