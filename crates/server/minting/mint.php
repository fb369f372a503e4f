<?php
// Mints a customer token: PHP 8, standard library only.
// Call it where the shop knows who is logged in. SECRET, ISSUER and AUDIENCE are `customer_token` of the server's settings.
function part(string $value): string
{
    return rtrim(strtr(base64_encode($value), '+/', '-_'), '=');
}

function mint(string $customerId, string $secret, string $issuer, string $audience, int $now): string
{
    $claims = ['iss' => $issuer, 'aud' => $audience, 'sub' => $customerId, 'exp' => $now + 600];
    $signed = part(json_encode(['alg' => 'HS256', 'typ' => 'JWT'])) . '.' . part(json_encode($claims, JSON_THROW_ON_ERROR));
    return $signed . '.' . part(hash_hmac('sha256', $signed, $secret, true));
}

echo mint(getenv('CUSTOMER'), getenv('SECRET'), getenv('ISSUER'), getenv('AUDIENCE'), (int) (getenv('NOW') ?: time())), "\n";
