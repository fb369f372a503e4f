//! Which database error is worth another try, and what may be said of the others.
//!
//! Deliberately absent: the database's own message; it quotes values, and values are personal data.

use sqlx::error::DatabaseError;
use sqlx::migrate::MigrateError;

use crate::StoreError;

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        use sqlx::Error::*;

        match error {
            Database(ref refusal) if passes(refusal.code().as_deref()) => Self::Unavailable(error),
            Io(_) | Tls(_) | PoolTimedOut | PoolClosed | WorkerCrashed | BeginFailed => {
                Self::Unavailable(error)
            }
            Database(refusal) => Self::Failed(describe(refusal.as_ref())),
            Configuration(_) => Self::Failed("the database's address can't be read".into()),
            ColumnDecode { index, .. } => Self::Failed(format!("column {index} holds what it should not")),
            Protocol(_) => Self::Failed("the database answered out of turn".into()),
            _ => Self::Failed("the statement and the database don't match".into()),
        }
    }
}

impl From<MigrateError> for StoreError {
    fn from(error: MigrateError) -> Self {
        match error {
            MigrateError::Execute(cause) => cause.into(),
            MigrateError::ExecuteMigration(cause, step) => match Self::from(cause) {
                Self::Failed(why) => Self::Failed(format!("migration {step}: {why}")),
                unavailable => unavailable,
            },
            // The rest speaks of version numbers only.
            other => Self::Failed(other.to_string()),
        }
    }
}

/// Whether the same call may succeed later.
fn passes(code: Option<&str>) -> bool {
    let Some(code) = code else { return false };
    match code.len() {
        // SQLSTATE, PostgreSQL 15, appendix A: connection exceptions, out of resources, shutting down or
        // starting up, serialization failure, deadlock, lock not available, read-only (a standby during
        // fail-over).
        5 => {
            ["08", "53"].iter().any(|class| code.starts_with(class))
                || ["57P01", "57P02", "57P03", "40001", "40P01", "55P03", "25006"].contains(&code)
        }
        // SQLite's extended code, whose low byte is the primary one: 5 is SQLITE_BUSY, 6 is SQLITE_LOCKED.
        _ => code.parse::<u32>().is_ok_and(|code| matches!(code & 0xff, 5 | 6)),
    }
}

fn describe(refusal: &dyn DatabaseError) -> String {
    let code = refusal.code().unwrap_or_else(|| "without a code".into());
    match refusal.constraint() {
        Some(constraint) => format!("database error {code} on {constraint}"),
        None => format!("database error {code}"),
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::busy("5")]
    #[case::busy_snapshot("517")]
    #[case::locked_by_a_shared_cache("262")]
    #[case::deadlock("40P01")]
    #[case::too_many_connections("53300")]
    #[case::shutting_down("57P01")]
    fn what_passes_may_be_tried_again(#[case] code: &str) {
        assert!(passes(Some(code)));
    }

    #[rstest]
    #[case::unique_in_sqlite("2067")]
    #[case::unique_in_postgres("23505")]
    #[case::corrupt("11")]
    fn what_stays_wrong_is_not_worth_another_try(#[case] code: &str) {
        assert!(!passes(Some(code)));
    }
}
