SHOW TRANSACTIONS
YIELD database, transactionId, startTime, metaData
WHERE metaData.app = $app
RETURN database, transactionId, startTime, metaData
