//! Orders, challenges and mails to put in a store, and short ways to do so.
//!
//! Deliberately absent: states of an order; a store keeps them unread.

use aftersale_model::Order;
use aftersale_model::access::{CODE_TRIES, Challenge, ContactKey};
use aftersale_model::order::{Address, Customer, Line};
use aftersale_store::{
    AuditEntry, CodeTried, KeptAnswer, KeyClaim, KeyState, Lookup, Mail, Match, Receipt, Store, StoreError,
};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

pub const RIGHT: &[u8] = b"hash of the right code";
pub const WRONG: &[u8] = b"hash of a wrong code";

pub fn now() -> Timestamp {
    "2026-03-02T10:00:00.123456789Z".parse().unwrap()
}

pub fn later(seconds: i64) -> Timestamp {
    now() + SignedDuration::from_secs(seconds)
}

pub fn minute() -> SignedDuration {
    SignedDuration::from_mins(1)
}

pub fn order(id: &str) -> Order {
    Order {
        id: id.into(),
        number: format!("N{id}"),
        placed_at: now(),
        packed_at: None,
        cancelled_at: None,
        time_zone: "Europe/Stockholm".into(),
        locale: "sv-SE".into(),
        currency: "SEK".parse().unwrap(),
        customer: Customer {
            id: "c1".into(),
            name: "Åsa Öberg".into(),
            email: Some("asa@example.com".into()),
            phone: Some("+46701234567".into()),
        },
        address: Address {
            name: "Åsa Öberg".into(),
            lines: vec!["Storgatan 1".into()],
            postcode: "11122".into(),
            country: "SE".into(),
        },
        lines: vec![Line {
            id: "l1".into(),
            product_id: "p1".into(),
            name: "Mug \u{0} with a zero character".into(),
            variant: None,
            image_url: None,
            url: None,
            quantity: 2,
            returned: 0,
            cancelled: 0,
            unit_minor: 19900,
        }],
        discounts: vec![],
        shipping_minor: 4900,
        taxes: vec![],
        refunded_minor: 0,
        parcels: vec![],
        returns: vec![],
        claims: vec![],
        guides: vec![],
        accessories: vec![],
        promised: None,
        votes: Vec::new(),
        goods: Vec::new(),
        requests: Vec::new(),
        terms: aftersale_model::terms::Terms::default(),
    }
}

/// Open for ten minutes from `now`, for the order `o1`.
pub fn challenge(id: &str) -> Challenge {
    Challenge {
        id: id.into(),
        order_id: Some("o1".into()),
        code_hash: RIGHT.into(),
        expires_at: later(600),
        tries_left: CODE_TRIES,
        used_at: None,
    }
}

pub fn mail(id: &str) -> Mail {
    Mail {
        id: id.into(),
        dedupe_key: format!("access-code:{id}"),
        kind: "access-code".into(),
        to: "asa@example.com".into(),
        locale: "sv-SE".into(),
        subject: "Din kod".into(),
        text: "Koden är 123456.".into(),
        html: "<p>Koden är 123456.</p>".into(),
        created_at: now(),
        attempts: 0,
        sent_at: None,
        expires_at: None,
        ended_at: None,
        unsubscribe_url: None,
        optional: None,
        attachment: None,
    }
}

/// The look-up that waits with `challenge(id)`.
pub fn lookup(id: &str) -> Lookup {
    Lookup {
        challenge_id: id.into(),
        expires_at: later(600),
        number: "#No1".into(),
        contact: ContactKey::Email("asa@example.com".into()),
        locale: Some("sv".into()),
        subject: "pk_test".into(),
        request_id: "req-1".into(),
    }
}

pub fn noted() -> AuditEntry {
    AuditEntry {
        at: now(),
        operation: "request_access".into(),
        order_id: None,
        subject: "pk_test".into(),
        outcome: "ok".into(),
        request_id: "req-1".into(),
    }
}

pub fn matched(mail: Option<Mail>) -> Match {
    Match { order_id: "o1".into(), code_hash: RIGHT.into(), mail, audit: noted() }
}

/// The claim of a key nobody else has.
pub async fn claimed(store: &dyn Store) -> KeyClaim {
    match store.claim_key("s", &Uuid::new_v4().to_string(), b"body", now()).await.unwrap() {
        KeyState::Claimed(claim) => claim,
        other => panic!("{other:?}"),
    }
}

/// A challenge whose look-up still waits: no order yet, and no code that opens it.
pub async fn ask(store: &dyn Store, challenge: &Challenge) -> Result<(), StoreError> {
    let (claim, audit) = (claimed(store).await, noted());
    let answer = KeptAnswer { status: 202, body: challenge.id.clone().into_bytes() };
    let waiting = Challenge { order_id: None, code_hash: vec![], ..challenge.clone() };
    let lookup = Lookup { expires_at: challenge.expires_at, ..lookup(&challenge.id) };
    store.open_challenge(&waiting, &lookup, Receipt { claim: &claim, audit: &audit, answer: &answer }).await
}

/// A challenge whose look-up is over, with what it found.
pub async fn open(store: &dyn Store, challenge: &Challenge, mail: Option<Mail>) {
    ask(store, challenge).await.unwrap();
    let found = challenge.order_id.is_some().then(|| matched(mail));
    assert!(store.settle_lookup(&challenge.id, found.as_ref()).await.unwrap());
}

/// What a try is told.
pub async fn try_code(store: &dyn Store, id: &str, hash: &[u8], at: Timestamp) -> CodeTried {
    let claim = claimed(store).await;
    let (tell, told) = std::sync::mpsc::channel();
    let reply = Box::new(move |tried| {
        tell.send(tried).unwrap();
        Ok((noted(), KeptAnswer { status: 200, body: vec![] }))
    });
    store.try_code(id, hash, at, &claim, reply).await.unwrap();
    told.recv().unwrap()
}
