//! Every mail about an order, written from the demo's orders: what it says, in every language, and what it may not hold.

use std::collections::BTreeSet;
use std::path::Path;

use aftersale_connectors::{EmbeddedShop, Shop, ShopProfile};
use aftersale_model::Order;
use aftersale_model::parcel::LocalInstant;
use aftersale_model::withdrawal::{Exemption, Receipt, ReceiptItem, Timeliness};
use aftersale_server::demo::mails::{Case, KINDS, cases, orders, receipt};
use aftersale_server::mail::order::{self, Links};
use aftersale_server::mail::sheet::Sheet;
use aftersale_server::mail::withdrawal;
use jiff::Timestamp;

const LANGUAGES: [&str; 4] = ["en", "de", "sv", "bg"];
const LINK: &str = "https://shop.example/orders/1#aftersale=token";

async fn demo() -> (ShopProfile, Vec<Order>) {
    let now: Timestamp = "2026-11-25T10:00:00+01:00".parse().expect("a timestamp");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../demo/data");
    let shop = EmbeddedShop::open_at(&folder, now).expect("the demo's data");
    (shop.profile().await.expect("a profile"), orders(&shop).await.expect("orders"))
}

fn sheet(case: &Case<'_>, shop: &ShopProfile, language: &str) -> Sheet {
    let order = Order { locale: language.into(), ..case.order.clone() };
    let links = Links { order: Some(LINK.into()), review: Some(LINK.into()), stop: None };
    order::sheet(&order, &case.notice, shop, links, case.at)
}

#[tokio::test]
async fn the_demo_has_an_order_for_every_mail() {
    let (_, orders) = demo().await;
    let found: BTreeSet<&str> = cases(&orders).into_keys().collect();
    assert_eq!(found, KINDS.into_iter().map(|kind| kind.as_str()).collect());
}

#[tokio::test]
async fn every_mail_reads_well() {
    let (shop, orders) = demo().await;
    for (kind, cases) in cases(&orders) {
        let sheet = sheet(&cases[0], &shop, "en");
        insta::assert_snapshot!(kind, format!("Subject: {}\n\n{}", sheet.subject, sheet.text()));
        if kind == "confirmation" {
            insta::assert_snapshot!("confirmation.html", sheet.html());
        }
    }
}

#[tokio::test]
async fn every_mail_has_all_its_words_in_every_language() {
    let (shop, orders) = demo().await;
    let cases = cases(&orders);
    for (kind, case) in cases.iter().flat_map(|(kind, cases)| cases.iter().map(move |case| (kind, case))) {
        let mut subjects = BTreeSet::new();
        for language in LANGUAGES {
            let sheet = sheet(case, &shop, language);
            let told = format!("{kind} {} {language}", case.order.number);
            assert!(!sheet.title.is_empty() && !sheet.lead.is_empty() && !sheet.items.is_empty(), "{told}");
            let (text, html) = (sheet.text(), sheet.html());
            for part in [&text, &html] {
                assert!(part.contains(LINK), "{told}: {part}");
                assert!(!part.contains("{{") && !part.contains("{ $"), "{told}: {part}");
            }
            assert!(html.contains(&format!("<html lang=\"{language}\" dir=\"ltr\">")), "{told}");
            subjects.insert(sheet.subject);
        }
        assert_eq!(subjects.len(), LANGUAGES.len(), "{kind}: {subjects:?}");
    }
}

#[tokio::test]
async fn a_mail_fetches_nothing_and_runs_nothing() {
    let (shop, orders) = demo().await;
    for case in cases(&orders).values().flatten() {
        let html = sheet(case, &shop, "de").html();
        for forbidden in
            ["<img", "<script", "<link", "<iframe", "src=", "url(", "@import", "@font-face", "http://"]
        {
            assert!(!html.contains(forbidden), "{forbidden} in {html}");
        }
        let links =
            if html.contains("stars=") { 1 + 5 * html.matches("&amp;stars=5&amp;").count() } else { 1 };
        assert_eq!(html.matches(LINK).count(), links, "{html}");
        assert_eq!(html.matches("https://").count(), links, "only links to the order: {html}");
    }
}

#[tokio::test]
async fn an_order_is_charged_in_its_mail_as_it_was() {
    let (shop, orders) = demo().await;
    for case in &cases(&orders)["confirmation"] {
        let (order, sheet) = (case.order, sheet(case, &shop, "en"));
        let amount = |minor: i64| {
            let money = aftersale_model::Money::new(minor, order.currency);
            aftersale_text::Words::choose(&[], &["en"]).money(&money.decimal(), order.currency.code())
        };
        let lines = order.lines.iter().map(|line| amount(line.unit_minor * i64::from(line.quantity)));
        assert!(lines.eq(sheet.items.iter().map(|item| item.amount.clone())), "{:?}", sheet.items);
        let sums = 2 + order.discounts.len() + order.taxes.len();
        assert_eq!(sheet.sums.len(), sums, "items, shipping, discounts, taxes: {:?}", sheet.sums);
        assert_eq!(sheet.total.map(|total| total.value), Some(amount(order.totals().total.minor)));
    }
}

#[tokio::test]
async fn what_is_wrong_is_marked_and_says_what_happens_next() {
    let (shop, orders) = demo().await;
    for (kind, cases) in cases(&orders) {
        for case in &cases {
            let sheet = sheet(case, &shop, "en");
            assert_eq!(sheet.wrong, kind.starts_with("problem-"), "{kind}");
            assert!(!sheet.wrong || sheet.lead.len() >= 2, "{kind}: {:?}", sheet.lead);
        }
    }
}

/// Single items, one of them exempt, too late.
fn late(locale: &str) -> Receipt {
    let item = |name: &str, variant: Option<&str>, exempt| ReceiptItem {
        name: name.into(),
        variant: variant.map(Into::into),
        quantity: 2,
        exempt,
    };
    Receipt {
        shape: 1,
        number: "W-1001-1".into(),
        shop: "Halvmorgon".into(),
        received_at: LocalInstant {
            at: "2026-11-25T22:30:00Z".parse().expect("a timestamp"),
            offset_s: 3_600,
        },
        name: "Åsa Ek".into(),
        contract: "#1001".into(),
        email: "asa@example.se".into(),
        statement: aftersale_model::withdrawal::labels(locale).confirm.into(),
        whole: false,
        items: vec![item("Cup", Some("Blue"), None), item("Plate", None, Some(Exemption::MadeToOrder))],
        timeliness: Timeliness::Late { last_on: "2026-11-20".parse().expect("a day") },
        locale: locale.into(),
    }
}

#[test]
fn the_receipt_of_a_withdrawal_reads_well() {
    for language in LANGUAGES {
        let sheet = withdrawal::sheet(&late(language));
        let name = format!("withdrawal-{language}");
        insta::assert_snapshot!(name, format!("Subject: {}\n\n{}", sheet.subject, sheet.text()));
        assert!(sheet.html().contains(&format!("<html lang=\"{language}\"")));
        let notice = withdrawal::notice(&late("en"), language);
        let name = format!("withdrawal-notice-{language}");
        insta::assert_snapshot!(name, format!("Subject: {}\n\n{}", notice.subject, notice.text()));
    }
}

#[tokio::test]
async fn a_receipt_of_all_of_a_contract_says_so() {
    let (shop, orders) = demo().await;
    let now = "2026-11-25T10:00:00+01:00".parse().expect("a timestamp");
    let order = Order { locale: "en".into(), ..orders[0].clone() };
    let sheet = withdrawal::sheet(&receipt(&order, &shop, now).expect("a receipt"));
    insta::assert_snapshot!("withdrawal-whole", format!("Subject: {}\n\n{}", sheet.subject, sheet.text()));
}

#[test]
fn a_receipt_says_received_and_never_accepted() {
    for (language, received, accepted) in [
        ("en", "received", ["accept", "approve"]),
        ("de", "eingegangen", ["akzept", "genehmig"]),
        ("sv", "tagit emot", ["godkän", "accepter"]),
        ("bg", "олучихме", ["прием", "одобр"]),
    ] {
        let text = withdrawal::sheet(&late(language)).text();
        assert!(text.contains(received), "{text}");
        assert!(accepted.iter().all(|word| !text.to_lowercase().contains(word)), "{text}");
    }
}
