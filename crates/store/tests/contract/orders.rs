//! Orders: kept whole, found by what a caller may give, listed page by page.

use aftersale_model::access::{ContactKey, contact_keys, normal_contact, normal_number};
use rstest::rstest;

use super::database::Database::{self, Postgres, Sqlite};
use super::samples::{later, order};

#[rstest]
#[tokio::test]
async fn an_order_comes_back_as_it_was_put(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    ground.put_order(&order("o1")).await.unwrap();
    assert_eq!(ground.order("o1").await.unwrap(), Some(order("o1")));
    assert_eq!(ground.order("o2").await.unwrap(), None);
}

#[rstest]
#[tokio::test]
async fn an_order_is_found_by_its_number_and_each_contact(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    ground.put_order(&order("o1")).await.unwrap();
    let number = normal_number(&order("o1").number).unwrap();
    let contacts = contact_keys(&order("o1"));
    assert_eq!(contacts.len(), 3, "e-mail, phone and postcode");
    for contact in contacts {
        let found = ground.find_order(&number, &contact).await.unwrap();
        assert_eq!(found.map(|order| order.id).as_deref(), Some("o1"), "{contact:?}");
    }
}

#[rstest]
#[tokio::test]
async fn a_contact_of_another_order_or_kind_finds_nothing(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    let mut other = order("o2");
    other.customer.email = Some("bo@example.com".into());
    ground.put_order(&order("o1")).await.unwrap();
    ground.put_order(&other).await.unwrap();
    let number = normal_number(&order("o1").number).unwrap();
    for contact in [email("bo@example.com"), ContactKey::Phone("asa@example.com".into())] {
        assert_eq!(ground.find_order(&number, &contact).await.unwrap(), None, "{contact:?}");
    }
    let unknown_number = ground.find_order("NOSUCH", &email("asa@example.com")).await.unwrap();
    assert_eq!(unknown_number, None);
}

#[rstest]
#[tokio::test]
async fn a_replaced_order_is_no_longer_found_by_its_old_contact(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    let mut changed = order("o1");
    changed.customer.email = Some("new@example.com".into());
    changed.shipping_minor = 0;
    ground.put_order(&order("o1")).await.unwrap();
    ground.put_order(&changed).await.unwrap();
    let number = normal_number(&changed.number).unwrap();
    assert_eq!(ground.find_order(&number, &email("asa@example.com")).await.unwrap(), None);
    assert_eq!(ground.find_order(&number, &email("new@example.com")).await.unwrap(), Some(changed));
}

#[rstest]
#[tokio::test]
async fn of_two_orders_with_one_number_the_newer_is_found(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    let (mut newer, older) = (order("a"), order("b"));
    newer.number = older.number.clone();
    newer.placed_at = later(1);
    ground.put_order(&newer).await.unwrap();
    ground.put_order(&older).await.unwrap();
    let number = normal_number(&older.number).unwrap();
    assert_eq!(ground.find_order(&number, &email("asa@example.com")).await.unwrap(), Some(newer));
}

#[rstest]
#[tokio::test]
async fn paging_walks_all_orders_once_newest_first(
    #[values(Sqlite, Postgres)] on: Database,
    #[values(1, 2, 7, 8)] limit: u32,
) {
    let ground = on.fresh().await;
    // Pairs placed at one instant: the id decides.
    for (id, second) in [("d", 1), ("A", 0), ("b", 0), ("g", 3), ("f", 2), ("e", 2), ("c", 1)] {
        let mut order = order(id);
        order.placed_at = later(second);
        ground.put_order(&order).await.unwrap();
    }
    let mut somebody_elses = order("z");
    somebody_elses.customer.id = "c2".into();
    ground.put_order(&somebody_elses).await.unwrap();

    let mut seen = Vec::new();
    let mut cursor = None;
    loop {
        let page = ground.orders_of("c1", cursor.as_deref(), limit).await.unwrap().unwrap();
        assert!(page.orders.len() <= limit as usize);
        seen.extend(page.orders.into_iter().map(|order| order.id));
        cursor = page.next_cursor;
        if cursor.is_none() {
            break;
        }
    }
    assert_eq!(seen, ["g", "f", "e", "d", "c", "b", "A"]);
}

#[rstest]
#[tokio::test]
async fn an_unknown_cursor_is_no_page(
    #[values(Sqlite, Postgres)] on: Database,
    #[values("", "nonsense", "somebody-elses", "zero\0")] cursor: &str,
) {
    let ground = on.fresh().await;
    let mut somebody_elses = order("somebody-elses");
    somebody_elses.customer.id = "c2".into();
    ground.put_order(&order("o1")).await.unwrap();
    ground.put_order(&somebody_elses).await.unwrap();
    assert_eq!(ground.orders_of("c1", Some(cursor), 10).await.unwrap(), None);
}

#[rstest]
#[tokio::test]
async fn guests_orders_belong_to_no_customer(#[values(Sqlite, Postgres)] on: Database) {
    let ground = on.fresh().await;
    let mut guests = order("o1");
    guests.customer.id = String::new();
    ground.put_order(&guests).await.unwrap();
    let page = ground.orders_of("", None, 10).await.unwrap().unwrap();
    assert_eq!((page.orders, page.next_cursor), (vec![], None));
}

fn email(address: &str) -> ContactKey {
    normal_contact(ContactKey::Email(address.into())).unwrap()
}
