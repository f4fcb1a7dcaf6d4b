// A lock file that belongs to one running process. The set-up uses it before anything is installed: no dependencies, no
// TypeScript.
import { spawnSync } from 'child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'fs';
import { dirname } from 'path';

/** A lock that was just made may still be empty; later than this (milliseconds) it is what a crash left. */
const YOUNG = 5000;

/**
 * Takes the lock when it is free, and gives it back when the process ends. A lock does not count when its process is
 * gone, when another process has got its id since, or when it is empty and old.
 * @param {string} file
 * @returns {boolean} false while another process holds it
 */
export function tryLock(file) {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, `${process.pid} ${startOf(process.pid)}`, { flag: 'wx' });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const seen = read(file);
    if (seen === undefined || isHeld(file, seen)) return false;
    // Nobody waits for what a crash left, nor is told to: it goes, and whoever is first now takes the lock.
    remove(file, seen);
    return tryLock(file);
  }
  process.once('exit', () => unlock(file));
  return true;
}

/**
 * Gives back a lock of this process.
 * @param {string} file
 */
export function unlock(file) {
  if ((read(file) || '').startsWith(`${process.pid} `)) rmSync(file, { force: true });
}

/** True when the process that wrote the lock still runs. */
function isHeld(file, content) {
  const [pid, start] = content.split(/ (.*)/);
  if (!/^\d+$/.test(pid) || Number(pid) === 0) return isYoung(file);
  return isAlive(Number(pid)) && start === startOf(Number(pid));
}

function isYoung(file) {
  try {
    return Date.now() - statSync(file).mtimeMs < YOUNG;
  } catch {
    return false;
  }
}

/**
 * True when a process with that id runs, whoever started it.
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** When a process started, which tells it from a later one with the same id; empty where the system does not say. */
function startOf(pid) {
  if (process.platform === 'win32') return '';
  // The second field is the name in parentheses and may hold spaces; the start is the twenty-second.
  const stat = read(`/proc/${pid}/stat`);
  if (stat) return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return (stdout || '').trim();
}

/** Removes a dead lock, but not the one that another process may have taken since it was read. */
function remove(file, seen) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    // Who may not remove it would wait for ever.
    if (error.code !== 'ENOENT') throw error;
    return;
  }
  const moved = read(aside);
  if (moved !== seen && moved !== undefined) renameSync(aside, file);
  else rmSync(aside, { force: true });
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
