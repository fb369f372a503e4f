//! Which token is accepted where, and when no longer.

use std::path::Path;

use jiff::SignedDuration;
use rstest::rstest;

use super::*;

const NOW: Timestamp = Timestamp::UNIX_EPOCH;

fn config() -> Config {
    Config::demo(Path::new("demo"))
}

#[test]
fn an_order_token_is_read_back_until_it_expires() {
    let tokens = Tokens::new(&config());
    let minted = tokens.mint_order("ord_1", Access::Order, NOW).expect("mint");
    assert_eq!(minted.expires_in_s, 900);
    let claims = tokens.read_order(&minted.token, NOW).expect("read");
    assert_eq!((claims.sub.as_str(), claims.level), ("ord_1", Access::Order));
    let last = NOW + SignedDuration::from_secs(899);
    assert!(tokens.read_order(&minted.token, last).is_ok());
    let after = NOW + SignedDuration::from_secs(900);
    assert_eq!(tokens.read_order(&minted.token, after), Err(TokenFault::Expired));
}

#[test]
fn a_token_for_one_thing_opens_no_other() {
    let tokens = Tokens::new(&config());
    let order = tokens.mint_order("ord_1", Access::Order, NOW).expect("mint").token;
    let link = tokens.mint_link("ord_1", NOW).expect("mint").token;
    assert_eq!(tokens.read_link(&order, NOW), Err(TokenFault::Invalid));
    assert_eq!(tokens.read_order(&link, NOW), Err(TokenFault::Invalid));
    assert_eq!(tokens.read_customer(&order, NOW), Err(TokenFault::Invalid));
    assert_eq!(tokens.read_customer(&link, NOW), Err(TokenFault::Invalid));
}

#[test]
fn a_retired_key_is_accepted_until_it_leaves_the_settings() {
    let mut config = config();
    let old = Tokens::new(&config).mint_link("ord_1", NOW).expect("mint").token;
    config.tokens.secrets.insert("next".into(), "another secret of more than 32 bytes".into());
    config.tokens.active = "next".into();
    assert!(Tokens::new(&config).read_link(&old, NOW).is_ok());
    config.tokens.secrets.remove("demo");
    assert_eq!(Tokens::new(&config).read_link(&old, NOW), Err(TokenFault::Invalid));
}

#[rstest]
#[case("")]
#[case("a.b.c")]
#[case("eyJhbGciOiJub25lIiwia2lkIjoiZGVtbyJ9.eyJzdWIiOiJvcmRfMSJ9.")]
fn rubbish_and_unsigned_tokens_are_invalid(#[case] token: &str) {
    let tokens = Tokens::new(&config());
    assert_eq!(tokens.read_order(token, NOW), Err(TokenFault::Invalid));
    assert_eq!(tokens.read_link(token, NOW), Err(TokenFault::Invalid));
    assert_eq!(tokens.read_customer(token, NOW), Err(TokenFault::Invalid));
}

#[test]
fn a_changed_token_is_invalid_even_when_it_has_expired() {
    let tokens = Tokens::new(&config());
    let link = tokens.mint_link("ord_1", NOW).expect("mint").token;
    let other = tokens.mint_link("ord_2", NOW).expect("mint").token;
    let (head, _) = link.rsplit_once('.').expect("three parts");
    let (_, signature) = other.rsplit_once('.').expect("three parts");
    let forged = format!("{head}.{signature}");
    assert_eq!(tokens.read_link(&forged, NOW + SignedDuration::from_hours(9_999)), Err(TokenFault::Invalid));
}
