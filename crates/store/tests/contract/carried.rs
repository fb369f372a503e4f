//! What carriers report about a return's own number: the order's followers hear of it, and it lapses no more.

use aftersale_model::returns::ReturnRequest;
use aftersale_model::returns::request::State;
use aftersale_model::{Order, parcel::ParcelStatus};
use aftersale_store::{Decide, Effect, Named, Store, Taken};
use rstest::rstest;

use super::aftermath::scan;
use super::database::Database::{self, Postgres, Sqlite};
use super::returns::{claimed, decided, read, stepped};
use super::samples::{later, now, order};

const NUMBER: &str = "RR123456785SE";

/// Agreed to, waits for the customer, and has a number however it is written.
fn waiting(number: Option<&str>) -> ReturnRequest {
    ReturnRequest { tracking_number: number.map(str::to_owned), ..stepped("r1", State::Open) }
}

async fn step(store: &dyn Store, id: &str, key: &str, request: ReturnRequest) {
    let claim = claimed(store, key).await;
    let numbers: Vec<String> = request.tracking_number.iter().cloned().collect();
    let named = Named { numbers: &numbers, ..Named::default() };
    let effect = Effect::ReturnStep { request: Box::new(request), lapses_at: Some(later(60)) };
    let decide: Decide = Box::new(move |_| Ok(decided(Some(effect), "done")));
    store.change_order(id, named, &claim, now(), decide).await.unwrap();
}

#[rstest]
#[tokio::test]
async fn a_scan_moves_the_return_that_has_the_number(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    ground.put_order(&order("o1")).await.unwrap();
    step(&*ground, "o1", "told", waiting(Some("rr 123 456-785 se"))).await;
    let state = async || read(&*ground, "o1").await.requests[0].state();
    let (revision, seen) =
        (ground.revision("o1").await.unwrap(), ground.changes_after(0, 99).await.unwrap().len());
    let sent = [scan(ParcelStatus::InTransit, 9)];
    assert_eq!(ground.take_reports(&sent).await.unwrap(), Taken { new: 1, known: 0 });
    assert_eq!(state().await, State::InTransit);
    assert!(ground.revision("o1").await.unwrap() > revision);
    assert_eq!(ground.changes_after(0, 99).await.unwrap().len(), seen + 1, "who follows it looks again");
    assert!(ground.lapsing_returns(later(60), 9).await.unwrap().is_empty(), "it was sent in time");
    // The shop's own word does not wipe it, and the same scan is no news.
    ground.put_order(&Order { shipping_minor: 7, ..order("o1") }).await.unwrap();
    assert_eq!(ground.take_reports(&sent).await.unwrap(), Taken { new: 0, known: 1 });
    assert_eq!(state().await, State::InTransit);
    ground
        .take_reports(&[scan(ParcelStatus::Delivered, 12), scan(ParcelStatus::InTransit, 10)])
        .await
        .unwrap();
    assert_eq!(state().await, State::Received);
    assert_eq!(read(&*ground.reopened().await, "o1").await.returns.len(), 1);
}

#[rstest]
#[tokio::test]
async fn what_was_reported_before_the_number_was_told_waits_for_it(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    ground.put_order(&order("o1")).await.unwrap();
    step(&*ground, "o1", "asked", waiting(None)).await;
    ground.take_reports(&[scan(ParcelStatus::InTransit, 9)]).await.unwrap();
    assert_eq!(read(&*ground, "o1").await.requests[0].state(), State::Open, "nobody knows whose it is");
    assert_eq!(ground.lapsing_returns(later(60), 9).await.unwrap(), ["o1"]);
    step(&*ground, "o1", "told", waiting(Some(NUMBER))).await;
    assert_eq!(read(&*ground, "o1").await.requests[0].state(), State::InTransit);
    assert!(ground.lapsing_returns(later(60), 9).await.unwrap().is_empty());
}

#[rstest]
#[tokio::test]
async fn the_shops_own_list_of_returns_leads_to_them_too(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    let known = Order { requests: vec![waiting(Some(NUMBER))], ..order("o1") };
    ground.put_order(&known).await.unwrap();
    ground.take_reports(&[scan(ParcelStatus::Delivered, 9)]).await.unwrap();
    assert_eq!(read(&*ground, "o1").await.requests[0].state(), State::Received);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_report_that_races_with_its_number_is_not_lost(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    let servers = ground.two_servers().await;
    for round in 0..20 {
        let (id, number) = (format!("o{round}"), format!("RACE{round}"));
        ground.put_order(&order(&id)).await.unwrap();
        let mut told = scan(ParcelStatus::Delivered, 9);
        told.tracking_number = number.clone();
        let request = ReturnRequest { id: format!("r{round}"), ..waiting(Some(&number)) };
        let reports = [told];
        let (_, taken) =
            tokio::join!(step(&*servers[0], &id, &id, request), servers[1].take_reports(&reports));
        assert_eq!(taken.unwrap().new, 1);
        assert_eq!(read(&*ground, &id).await.requests[0].state(), State::Received, "{id}");
    }
}
