internal import COpenSSL

/// One session ticket while OpenSSL seals or opens it: valid within its callback only.
///
/// The results are those of `SSL_CTX_set_tlsext_ticket_key_evp_cb`: 1 done, 2 done but send a new one, 0 no such key,
/// -1 failed.
@safe struct Ticket {
    private let name: UnsafeMutablePointer<UInt8>
    private let vector: UnsafeMutablePointer<UInt8>
    private let cipher: OpaquePointer?
    private let mac: OpaquePointer?

    init(
        name: UnsafeMutablePointer<UInt8>, vector: UnsafeMutablePointer<UInt8>, cipher: OpaquePointer?,
        mac: OpaquePointer?
    ) {
        unsafe self.name = name
        unsafe self.vector = vector
        unsafe self.cipher = cipher
        unsafe self.mac = mac
    }

    /// Writes the key's name and a random vector, and sets the key up.
    func seal(with keys: TicketKeys) -> Int32 {
        guard var key = keys.current(now: MonotonicInstant.wallSecond) else { return -1 }
        // OpenSSL gives room for 16 bytes of name and for the vector, and copies the keys.
        unsafe name.update(from: key.name, count: 16)
        guard unsafe RAND_bytes(vector, EVP_CIPHER_get_iv_length(EVP_aes_256_cbc())) == 1,
            unsafe EVP_EncryptInit_ex(cipher, EVP_aes_256_cbc(), nil, key.aes, vector) == 1,
            unsafe copenssl_set_hmac_key(mac, &key.hmac, key.hmac.count) == 1
        else { return -1 }
        return 1
    }

    /// Finds the key by its name and sets it up; a new ticket follows where the key is old, or where `isRenewed`.
    func open(with keys: TicketKeys, isRenewed: Bool) -> Int32 {
        let name = unsafe Array(UnsafeBufferPointer(start: name, count: 16))  // OpenSSL passes 16 bytes of name
        guard let found = keys.key(named: name, now: MonotonicInstant.wallSecond) else { return 0 }
        var key = found.key
        // OpenSSL copies the keys.
        guard unsafe copenssl_set_hmac_key(mac, &key.hmac, key.hmac.count) == 1,
            unsafe EVP_DecryptInit_ex(cipher, EVP_aes_256_cbc(), nil, key.aes, vector) == 1
        else { return -1 }
        return found.isCurrent && !isRenewed ? 1 : 2
    }
}
