//! Both databases are brought up to date in the same steps.

use std::fs;
use std::path::Path;

use rstest::rstest;

use super::database::Database::{self, Postgres, Sqlite};

#[test]
fn both_databases_migrate_in_steps_of_the_same_names() {
    let steps = steps("sqlite");
    assert!(!steps.is_empty());
    assert_eq!(steps, self::steps("postgres"));
    let mut before = 0;
    for step in &steps {
        let number = step.get(..4).and_then(|digits| digits.parse::<u32>().ok()).unwrap_or_default();
        assert!(number > before && step.ends_with(".sql"), "{step} does not come after step {before}");
        before = number;
    }
}

#[rstest]
#[tokio::test]
async fn every_step_is_applied_once_however_often_a_store_is_opened(
    #[values(Sqlite, Postgres)] on: Database,
) {
    let ground = on.fresh().await.reopened().await;
    let applied = ground.number("SELECT COUNT(*) FROM _sqlx_migrations WHERE success").await;
    assert_eq!(usize::try_from(applied).unwrap(), steps("sqlite").len());
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_servers_may_start_on_an_empty_database_at_once(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh_for_two().await;
    let applied = ground.number("SELECT COUNT(*) FROM _sqlx_migrations WHERE success").await;
    assert_eq!(usize::try_from(applied).unwrap(), steps("sqlite").len());
}

fn steps(database: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(database);
    let names = fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<_> = names.collect();
    names.sort();
    names
}
