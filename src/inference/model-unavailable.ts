/**
 * A model cannot be had, whatever it would be asked: its files are missing or damaged, its threads do not run, or it is
 * being closed. What met this was not looked at, and is not to blame.
 */
export class ModelUnavailable extends Error {
  override readonly name = 'ModelUnavailable';
}
