/**
 * CommonJS stand-ins for the server's native modules, which would have to be compiled:
 * each does only what a test or a local session needs of it.
 */

/** Writes the log files. */
const spdlog = `
const fs = require('fs');
const path = require('path');
const names = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off'];
let level = 2;
class Logger {
  constructor(file) { this.file = file; this.level = level; fs.mkdirSync(path.dirname(file), { recursive: true }); }
  write(l, message) {
    if (l < this.level) return;
    const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
    fs.appendFileSync(this.file, this.raw ? String(message) : time + ' [' + names[l] + '] ' + message + '\\n');
  }
  getLevel() { return this.level; }
  setLevel(l) { this.level = l; }
  clearFormatters() { this.raw = true; }
  setPattern() {}
  flush() {}
  drop() {}
}
['trace', 'debug', 'info', 'warn', 'error', 'critical'].forEach((name, l) => {
  Logger.prototype[name] = function (message) { this.write(l, message); };
});
exports.version = 0;
exports.setLevel = (l) => { level = l; };
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = exports.createAsyncRotatingLogger = async (name, file) => new Logger(file);
`;

/** Ends a child process of the server when the server itself is gone. */
const watchdog = `
exports.start = (pid) => {
  setInterval(() => {
    try { process.kill(pid, 0); } catch { process.exit(0); }
  }, 2000).unref();
};
exports.exit = (code) => process.exit(code || 0);
`;

/** The name that versions before 1.130 ask for. */
const ripgrep = `
exports.rgPath = require('path').join(__dirname, '../ripgrep-universal/bin', process.platform + '-' + process.arch, 'rg');
`;

export const stubs: Readonly<Record<string, string>> = {
  '@vscode/spdlog': spdlog,
  '@vscode/ripgrep': ripgrep,
  '@vscode/native-watchdog': watchdog,
  'native-watchdog': watchdog,
};
