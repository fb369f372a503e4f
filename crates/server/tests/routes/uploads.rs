//! `POST /v1/uploads`

use aftersale_model::access::Access;
use axum::body::Body;
use image::{DynamicImage, ImageFormat, RgbImage};
use rstest::rstest;

use crate::stage::{Answer, Stage, request};

pub fn png(width: u32, height: u32) -> Vec<u8> {
    encoded(width, height, ImageFormat::Png)
}

fn encoded(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let picture = DynamicImage::ImageRgb8(RgbImage::from_pixel(width, height, image::Rgb([200, 30, 30])));
    picture.write_to(&mut bytes, format).expect("a picture");
    bytes.into_inner()
}

pub async fn send(stage: &Stage, token: &str, key: &str, bytes: Vec<u8>) -> Answer {
    send_as(stage, token, key, "image/png", bytes).await
}

async fn send_as(stage: &Stage, token: &str, key: &str, kind: &str, bytes: Vec<u8>) -> Answer {
    let bearer = format!("Bearer {token}");
    let headers = [("authorization", bearer.as_str()), ("idempotency-key", key), ("content-type", kind)];
    stage.send(request("POST", "/v1/uploads", &headers, Body::from(bytes))).await
}

fn token(stage: &Stage) -> String {
    stage.order_token("ord_1001", Access::Order)
}

/// A JPEG that says in its metadata where it was taken, and that it is to be turned.
fn with_exif(mut jpeg: Vec<u8>) -> Vec<u8> {
    let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0".to_vec();
    exif.extend(b"GPS 59.3293 18.0686 secret place");
    let length = u16::try_from(exif.len() + 2).expect("short").to_be_bytes();
    let segment = [&[0xff, 0xe1], &length[..], &exif].concat();
    jpeg.splice(2..2, segment);
    jpeg
}

#[tokio::test]
async fn a_photo_is_kept_turned_upright_and_without_metadata() {
    let stage = Stage::new().await;
    let sent = with_exif(encoded(8, 4, ImageFormat::Jpeg));
    let answer = send_as(&stage, &token(&stage), "key", "image/jpeg", sent.clone()).await;
    assert_eq!(answer.status, 201, "{}", answer.told());
    let told = answer.json();
    assert_eq!((told["width"].as_u64(), told["height"].as_u64()), (Some(4), Some(8)));
    let kept =
        stage.app.photos.bytes(told["id"].as_str().expect("an id")).await.expect("store").expect("kept");
    assert_eq!(told["bytes"].as_u64(), Some(kept.len() as u64));
    for trace in [&b"GPS"[..], b"Exif", b"secret"] {
        assert!(!kept.windows(trace.len()).any(|bytes| bytes == trace));
    }
    let again = send_as(&stage, &token(&stage), "key", "image/jpeg", sent).await;
    assert_eq!(again.bytes, answer.bytes);
}

#[rstest]
#[case(ImageFormat::Png)]
#[case(ImageFormat::WebP)]
#[case(ImageFormat::Jpeg)]
#[tokio::test]
async fn what_it_is_says_the_first_bytes_and_not_the_caller(#[case] format: ImageFormat) {
    let stage = Stage::new().await;
    assert_eq!(send(&stage, &token(&stage), "key", encoded(3, 2, format)).await.status, 201);
}

#[tokio::test]
async fn what_is_no_picture_or_too_much_of_one_is_refused() {
    let stage = Stage::new().await;
    let token = token(&stage);
    let mut bomb = png(1, 1);
    // The header's width and height; its checksum is no longer right, and neither is what follows.
    bomb[16..24].copy_from_slice(&[0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]);
    let cut = png(64, 64)[..60].to_vec();
    for (name, bytes) in [("nothing", vec![]), ("text", b"hello".to_vec()), ("cut", cut), ("bomb", bomb)] {
        let told = send(&stage, &token, name, bytes).await.told();
        assert!(told.starts_with("422 photo_"), "{name}: {told}");
    }
    let many = send(&stage, &token, "many", png(8_000, 5_001)).await;
    assert_eq!(many.told(), "422 photo_too_many_pixels");
    let large = send(&stage, &token, "large", vec![0; (8 << 20) + 1]).await;
    assert_eq!(large.told(), "413 payload_too_large");
    let kind = send_as(&stage, &token, "kind", "image/svg+xml", png(1, 1)).await;
    assert_eq!(kind.told(), "415 unsupported_media_type");
}

#[tokio::test]
async fn a_photo_that_nothing_names_is_thrown_away() {
    let stage = Stage::new().await;
    let told = send(&stage, &token(&stage), "key", png(2, 2)).await.json();
    let id = told["id"].as_str().expect("an id");
    stage.later(60 * 24 - 1);
    aftersale_server::routes::uploads::tidy(&stage.app).await.expect("tidied");
    assert!(stage.app.photos.bytes(id).await.expect("store").is_some());
    stage.later(1);
    aftersale_server::routes::uploads::tidy(&stage.app).await.expect("tidied");
    assert!(stage.app.photos.bytes(id).await.expect("store").is_none());
}
