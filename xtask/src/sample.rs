//! `sample`: the sample workbook as a backup file, for whoever wants to look at a full Northstar.

use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Result, anyhow};
use northstar_workbook::domain::time::Instant;
use northstar_workbook::exchange::{backup, sample};
use northstar_workbook::store::{Device, MemoryStorage, Store};

/// Prints the backup; `cargo xtask sample > file.json`.
pub(crate) fn command() -> Result<()> {
    print!("{}", written(now()?)?);
    Ok(())
}

fn written(now: Instant) -> Result<String> {
    let mut store = Store::open(MemoryStorage::default(), Device::default(), now);
    for (key, fields) in sample::records(now, now.local(0).date()) {
        store.put(&key, &fields, now);
    }
    let backup =
        backup::write(&store, now, 0).map_err(|error| anyhow!("The sample is not written: {}", error.code()))?;
    Ok(backup.text)
}

fn now() -> Result<Instant> {
    Ok(Instant(i64::try_from(SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis())?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sample_is_a_backup_that_the_app_can_read() {
        let now = Instant(1_800_000_000_000);
        let parsed = backup::read(&written(now).unwrap()).unwrap();
        let store = Store::open(MemoryStorage::default(), Device::default(), now);
        assert!(backup::preview_restore(&store, &parsed).total.new > 20);
    }
}
